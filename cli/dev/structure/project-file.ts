import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the project as the structure check sees it. */
export interface ProjectFile {
  /** From the project root, with `/`. */
  readonly path: string
  readonly bytes: number
  /** Undefined for a binary. */
  readonly text: string | undefined
}

/** Everything that git tracks or would track. */
export function listProjectFiles(root: string): ProjectFile[] {
  // A checkout that belongs to somebody else, as in a container, is listed as well: its code is running already.
  const listing = execFileSync(
    'git',
    ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  const paths = [...new Set(listing.split('\0').filter(Boolean))].sort()
  return paths.filter((path) => existsSync(join(root, path))).map((path) => readProjectFile(root, path))
}

function readProjectFile(root: string, path: string): ProjectFile {
  const content = readFileSync(join(root, path))
  const binary = content.subarray(0, 8000).includes(0)
  return { path, bytes: content.length, text: binary ? undefined : content.toString('utf8') }
}
