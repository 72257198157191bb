import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { projectRoot } from '@/cli/project-root'
import { ownCommand } from '@/cli/dev/own-command'
import { freePort, removeFolder, throwawayServerFolder } from '@/cli/dev/throwaway'
import { killGroup, ownGroups } from '@/lib/db/run-program'

export interface PortalUnderTest {
  readonly url: string
  /** Ends it as Ctrl-C would, and removes what it kept. */
  stop(): Promise<void>
}

/** The portal as a newcomer starts it, with a database and a port of its own; a portal of this checkout goes on undisturbed. */
export async function startPortalUnderTest(signal: AbortSignal): Promise<PortalUnderTest> {
  const folder = throwawayServerFolder('portal')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const portal = startPortal(await ownCommand('start'), port, join(folder, 'home'))
  const stop = async () => {
    await end(portal.child)
    removeFolder(folder)
  }
  try {
    await untilReady(url, portal, signal)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

interface Started {
  readonly child: ChildProcess
  readonly output: () => string
}

function startPortal(command: readonly string[], port: number, home: string): Started {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    MINGZHANG_HOME: home,
    NO_COLOR: '1',
  }
  delete env['DATABASE_URL']
  const child = spawn(process.execPath, command, {
    cwd: projectRoot,
    env,
    // Over the channel it notices when we are killed, and ends as well.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: ownGroups,
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text))
  return { child, output: () => output }
}

/** The first start builds the portal and loads the data; on a busy machine both take long. One that ends is noticed at once. */
const patience = 1_800_000

async function untilReady(url: string, { child, output }: Started, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    signal.throwIfAborted()
    if (hasEnded(child)) throw new Error(`the portal under test did not start:\n${output()}`)
    if (await answers(`${url}/healthz`)) return
    await delay(100)
  }
  throw new Error(`the portal under test gave no answer at ${url}/healthz within ${patience / 1000} s:\n${output()}`)
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const lastResort = setTimeout(() => killGroup(child.pid, 'SIGKILL'), 30_000)
  await ended
  clearTimeout(lastResort)
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}
