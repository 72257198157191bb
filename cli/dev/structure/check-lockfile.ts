import type { ProjectFile } from './project-file'

interface Complaint {
  readonly path: string
  readonly text: string
}

export interface Lockfile {
  packages: Record<string, LockedPackage>
}

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/**
 * Whether `npm ci` will take the lock file, on every platform: npm writes no entry for an optional package (the macOS
 * build of a native module, say) that the registry at hand does not hold, and then refuses its own lock file.
 */
export function checkLockfile(files: readonly ProjectFile[]): Complaint[] {
  const path = 'package-lock.json'
  const text = files.find((file) => file.path === path)?.text
  if (text === undefined) return []
  const lockfile = JSON.parse(text) as Lockfile
  const missing = missingOptionals(lockfile)
  const hosts = Object.values(lockfile.packages ?? {}).filter(({ resolved }) => resolved?.startsWith('http'))
  return [
    ...(missing.length > 0
      ? [
          {
            path,
            text: `npm ci will refuse it: it lacks ${missing[0]?.name} and ${missing.length - 1} more; run npm run lockfile`,
          },
        ]
      : []),
    ...(hosts.length > 0
      ? [{ path, text: 'it names the host packages came from, which ties everyone to it; run npm run lockfile' }]
      : []),
  ]
}

/** The same lock file with an entry for every optional package, and without hosts. */
export function completeLockfile(lockfile: Lockfile): Lockfile {
  const added = missingOptionals(lockfile).map(
    ({ name, version }) => [`node_modules/${name}`, optionalEntry(name, version)] as const,
  )
  const kept = Object.entries(lockfile.packages).map(([where, { resolved, ...entry }]) => {
    return [where, resolved === undefined || resolved.startsWith('http') ? entry : { resolved, ...entry }] as const
  })
  const sorted = [...kept, ...added].sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...lockfile, packages: Object.fromEntries(sorted) }
}

function missingOptionals({ packages = {} }: Lockfile): { name: string; version: string }[] {
  const wanted = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ where, name, version })),
  )
  return wanted.filter(({ where, name }) => {
    const folders = [`${where}/node_modules/${name}`, `node_modules/${name}`]
    return !folders.some((folder) => packages[folder])
  })
}

const libcs: Readonly<Record<string, readonly string[]>> = { gnu: ['glibc'], musl: ['musl'] }

/** What the package is for stands in its name: oxide-linux-arm64-musl, swc-darwin-x64, resolver-binding-win32-ia32-msvc. */
function optionalEntry(name: string, version: string): LockedPackage {
  const [, os, cpu, abi = ''] =
    /(android|darwin|freebsd|linux|openharmony|win32|wasm32)-([a-z0-9]+)(?:-(\w+))?$/.exec(name) ?? []
  if (os === undefined || cpu === undefined)
    throw new Error(`no platform in the name of ${name}: add its entry by hand`)
  if (os === 'wasm32') return { version, cpu: ['wasm32'], optional: true }
  const libc = os === 'linux' ? libcs[abi] : undefined
  return { version, cpu: [cpu], ...(libc ? { libc } : {}), optional: true, os: [os] }
}
