import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { startPortalUnderTest } from '@/cli/dev/portal-under-test'
import { toolPath } from '@/cli/dev/stages/run-tool'
import { freePort, removeFolder, throwawayFolder } from '@/cli/dev/throwaway'
import { projectRoot } from '@/cli/project-root'
import { requestsPerSecond } from './load'

const PAGES = [
  '/',
  '/luolong/zhengwu-fuwu-zhongxin/2025',
  '/compare',
  '/findings',
  '/projects',
  '/search?q=%E7%83%AD%E7%BA%BF',
]
/** The page whose bytes nginx serves as a file. */
const YEARLY = PAGES[1] ?? ''

/**
 * What a page weighs and how many of it one process answers in a second, beside the empty page of the framework and, where
 * nginx is installed, beside a file of the same bytes. The machine is busy or not: only the ratios within one run count.
 */
export async function servingReport(signal: AbortSignal): Promise<string> {
  const given = process.env['MINGZHANG_E2E_URL']
  const portal = given ? { url: given, stop: async () => undefined } : await startPortalUnderTest(signal)
  const folder = throwawayFolder('serving')
  const others: ChildProcess[] = []
  try {
    const weights = await Promise.all(PAGES.map((page) => weigh(`${portal.url}${page}`)))
    const empty = await startEmptyPage(path.join(folder, 'empty'), others)
    const file = await startNginx(path.join(folder, 'nginx'), await compressedBody(`${portal.url}${YEARLY}`), others)
    const rivals = [
      { name: 'empty page of Next', url: empty },
      ...(file ? [{ name: `nginx, a file of ${YEARLY}`, url: file }] : []),
      ...PAGES.map((page) => ({ name: page, url: `${portal.url}${page}` })),
    ]
    const rates = await takeTurns(rivals.map(({ url }) => url))
    const least = rates[0] ?? 1
    const lines = rivals.map(({ name }, i) => {
      const rate = rates[i] ?? 0
      const weight = weights[PAGES.indexOf(name)]
      return `  ${name.padEnd(44)} ${rate.toFixed(0).padStart(7)} /s ${(rate / least).toFixed(2).padStart(7)} ×  ${weight ?? ''}`
    })
    return lines.join('\n')
  } finally {
    for (const child of others) child.kill('SIGTERM')
    removeFolder(folder)
    await portal.stop()
  }
}

/** Takes them in turns, so that whatever else the machine does strikes all of them alike; the median of each. */
async function takeTurns(urls: readonly string[]): Promise<number[]> {
  const rates = urls.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, url] of urls.entries())
      rates[i]?.push(await requestsPerSecond({ url: new URL(url), connections: 50, milliseconds: 3_000 }))
  return rates.map((each) => each.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0)
}

const ROUNDS = 5

/** What is sent of a page, and of the scripts that it asks for by itself. */
async function weigh(url: string): Promise<string> {
  const answer = await fetch(url)
  const html = await answer.text()
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/noModule/.test(tag))
  const asked = new Set<string>()
  const weight = async (address: string): Promise<number> => {
    if (asked.has(address)) return 0
    asked.add(address)
    const code = await (await fetch(address)).text()
    // What a module imports at once comes with it.
    const more = [...code.matchAll(/(?:from|import)"(\.\/[^"]+)"/g)].map(([, file = '']) =>
      weight(new URL(file, address).href),
    )
    return (await Promise.all(more)).reduce((sum, each) => sum + each, gzipSync(code).length)
  }
  const sizes = await Promise.all(scripts.map(([, src = '']) => weight(new URL(src, url).href)))
  const script = sizes.reduce((sum, each) => sum + each, 0)
  return `HTML ${kilobytes(Buffer.byteLength(html))}, br ${kilobytes(brotliCompressSync(html).length)}, script ${kilobytes(script)}`
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

const compressedBody = async (url: string): Promise<Buffer> =>
  gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()))

/** The smallest portal there is, built and served by the framework itself. */
async function startEmptyPage(folder: string, children: ChildProcess[]): Promise<string> {
  mkdirSync(path.join(folder, 'app'), { recursive: true })
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'))
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  const layout = 'export default ({ children }) => <html lang="zh-CN"><body>{children}</body></html>'
  writeFileSync(path.join(folder, 'app/layout.jsx'), layout)
  writeFileSync(path.join(folder, 'app/page.jsx'), 'export default () => <h1>空</h1>')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const built = spawnSync(process.execPath, [toolPath('next'), 'build', '--webpack'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`the empty page could not be built:\n${built.stdout}${built.stderr}`)
  const port = await freePort()
  const address = ['--hostname', '127.0.0.1', '--port', String(port)]
  children.push(spawn(process.execPath, [toolPath('next'), 'start', ...address], { cwd: folder, env, stdio: 'ignore' }))
  return untilItAnswers(`http://127.0.0.1:${port}/`)
}

/** One worker, as there is one process of the portal; undefined where nginx is not installed. */
async function startNginx(folder: string, bytes: Buffer, children: ChildProcess[]): Promise<string | undefined> {
  mkdirSync(path.join(folder, 'www'), { recursive: true })
  writeFileSync(path.join(folder, 'www/page'), bytes)
  const port = await freePort()
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`)
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; worker_processes 1; pid ${folder}/pid; error_log /dev/null; events {}
     http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10; ${paths.join(' ')}
       server { listen 127.0.0.1:${port}; root ${folder}/www; } }`,
  )
  const child = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' })
  const begun = await Promise.race([once(child, 'error').then(() => false), once(child, 'spawn').then(() => true)])
  if (!begun) return undefined
  children.push(child)
  return untilItAnswers(`http://127.0.0.1:${port}/page`)
}

async function untilItAnswers(url: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return url
    await delay(100)
  }
  throw new Error(`${url} did not answer`)
}
