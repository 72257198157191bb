import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { projectRoot } from '@/cli/project-root'
import { withLock } from '@/lib/db/process-lock'
import { runProgram } from '@/lib/db/run-program'

/**
 * The one browser that comes from the npm registry, for Linux on x64: Chromium's headless shell with the libraries that a
 * bare system lacks. 70 MB, so it is fetched only where `findChromium` finds nothing. Of the package the programs alone are used: its own
 * code would unpack them into a shared folder of the system, and wants a newer Node.
 */
const PACKAGE = '@sparticuz/chromium'
const VERSION = '148.0.0'
const INTEGRITY = 'sha512-na5beDSZkrlcEWEMt+eHu4Xe+MLUgCtHBjHaXGsNaQu5tJWwXE+McxAcMtyumEM/JzXrxGpkO5vAPD9TWhil3g=='

const cache = join(projectRoot, 'node_modules/.cache/mingzhang-chromium')
const folder = join(cache, VERSION)

export const fetchedChromium = join(folder, 'chromium')
export const fetchedLibraries = join(folder, 'lib')

/** Fetches the package's browser on Linux on x64, Playwright's own elsewhere; throws where neither can be had. */
export async function fetchChromium(signal: AbortSignal): Promise<void> {
  if (process.platform === 'linux' && process.arch === 'x64') return fetchPackage(signal)
  const playwright = join(projectRoot, 'node_modules/@playwright/test/cli.js')
  await run(process.execPath, [playwright, 'install', 'chromium'], projectRoot, signal)
}

async function fetchPackage(signal: AbortSignal): Promise<void> {
  await mkdir(cache, { recursive: true })
  await withLock(join(cache, 'lock'), () => unpackInto(`${folder}-draft`, signal), { signal, longestWait: 600_000 })
}

/** Made beside its place and then renamed: it is whole or not there, whenever we are stopped. */
async function unpackInto(draft: string, signal: AbortSignal): Promise<void> {
  if (existsSync(fetchedChromium)) return
  try {
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { recursive: true })
    await npm(['pack', `${PACKAGE}@${VERSION}`, '--silent'], draft, signal)
    const archive = join(draft, `${PACKAGE.slice(1).replace('/', '-')}-${VERSION}.tgz`)
    const digest = createHash('sha512')
      .update(await readFile(archive))
      .digest('base64')
    if (`sha512-${digest}` !== INTEGRITY) throw new Error(`${PACKAGE}@${VERSION} is not the package that was looked at`)
    await run('tar', ['-xzf', archive, 'package/bin'], draft, signal)
    const bin = join(draft, 'package/bin')
    await unbrotli(join(bin, 'al2023.tar.br'), join(draft, 'libraries.tar'), 0o644, signal)
    await run('tar', ['-xf', 'libraries.tar'], draft, signal)
    await unbrotli(join(bin, 'chromium.br'), join(draft, 'chromium'), 0o755, signal)
    for (const spent of [archive, join(draft, 'package'), join(draft, 'libraries.tar')])
      await rm(spent, { recursive: true })
    await rename(draft, folder)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

const unbrotli = (from: string, to: string, mode: number, signal: AbortSignal): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }), { signal })

/** The npm that called us, when one did. */
function npm(args: readonly string[], cwd: string, signal: AbortSignal): Promise<void> {
  const caller = process.env['npm_execpath']
  return caller?.endsWith('npm-cli.js')
    ? run(process.execPath, [caller, ...args], cwd, signal)
    : run('npm', args, cwd, signal)
}

async function run(command: string, args: readonly string[], cwd: string, signal: AbortSignal): Promise<void> {
  const { code, output } = await runProgram(command, args, { cwd, signal })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`)
}
