import { spawn, type ChildProcess } from 'node:child_process'
import { get } from 'node:http'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { killGroup, ownGroups } from '@/lib/db/run-program'
import { environmentForPrograms, type Env } from '@/lib/env'
import { portalNotReady } from '@/lib/problem'
import { portalUrl } from './portal-address'
import { SERVER } from './portal-parts'

/** The portal's server, answering. */
export interface PortalServer {
  /** Resolves with what happened when it ends by itself. */
  readonly ended: Promise<string>
  /** Lets it answer what it has begun to answer, then ends it. */
  stop(): Promise<void>
}

interface ServeOptions {
  readonly projectRoot: string
  readonly folder: string
  readonly env: Env
  readonly databaseUrl: string
  readonly signal: AbortSignal
}

export async function startPortalServer(options: ServeOptions): Promise<PortalServer> {
  const child = spawnServer(options)
  let said = ''
  let isReady = false
  const listen = (chunk: string) => {
    // Once it serves, what it says is for the person at the terminal; before, it is only of use when it fails.
    if (isReady) process.stderr.write(chunk)
    else said += chunk
  }
  child.stdout?.setEncoding('utf8').on('data', listen)
  child.stderr?.setEncoding('utf8').on('data', listen)
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal === null ? `退出码 ${code}` : `信号 ${signal}`))
  })
  const stop = () => end(child, ended)
  try {
    await untilReady(portalUrl(options.env), ended, options.signal)
    isReady = true
    return { ended, stop }
  } catch (error) {
    await stop()
    if (!options.signal.aborted) process.stderr.write(said)
    throw error
  }
}

/** In a process group of its own, and with a channel: cli/portal-guard.cjs watches it. */
function spawnServer({ projectRoot, folder, env, databaseUrl }: ServeOptions): ChildProcess {
  return spawn(process.execPath, ['--require', path.join(projectRoot, 'cli/portal-guard.cjs'), SERVER], {
    cwd: folder,
    env: environmentForPrograms({
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOST: env.host,
      PORT: String(env.port),
      SITE_URL: env.siteUrl,
      DATABASE_URL: databaseUrl,
    }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: ownGroups,
    windowsHide: true,
  })
}

async function untilReady(url: string, ended: Promise<string>, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + patience
  let end: string | undefined
  void ended.then((how) => (end = how))
  while (Date.now() < deadline) {
    signal.throwIfAborted()
    if (end !== undefined) throw portalNotReady(`服务进程已结束，${end}`)
    if (await answers(`${url}/healthz`)) return
    await delay(50)
  }
  throw portalNotReady(`${patience / 1000} 秒内 ${url}/healthz 没有应答`)
}

/** Each time on a connection of its own: a kept one would hold up the server when it stops. */
function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 5_000 }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(false))
  })
}

async function end(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const lastResort = setTimeout(() => killGroup(child.pid, 'SIGKILL'), gracePeriod)
  await ended
  clearTimeout(lastResort)
}

const patience = 30_000
const gracePeriod = 5_000
