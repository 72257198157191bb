import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectRoot } from '@/cli/project-root'
import { toolPath } from './run-tool'

type Settings = Readonly<Record<string, string>>

/** Runs a tool that talks to the person at the terminal itself; gives its exit code. */
export const runInTerminal = (tool: string, args: readonly string[], stop: AbortSignal, settings: Settings) =>
  runNodeInTerminal([toolPath(tool), ...args], stop, settings)

/** The same of what Node runs by itself. */
export async function runNodeInTerminal(
  args: readonly string[],
  stop: AbortSignal,
  settings: Settings,
): Promise<number> {
  stop.throwIfAborted()
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...settings },
    stdio: 'inherit',
  })
  stop.addEventListener('abort', () => child.kill('SIGTERM'))
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}
