import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectRoot } from '@/cli/project-root'
import { toolPath } from './run-tool'

/** Runs a tool that talks to the person at the terminal itself; gives its exit code. */
export async function runInTerminal(
  tool: string,
  args: readonly string[],
  stop: AbortSignal,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  stop.throwIfAborted()
  const child = spawn(process.execPath, [toolPath(tool), ...args], {
    cwd: projectRoot,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...settings },
    stdio: 'inherit',
  })
  stop.addEventListener('abort', () => child.kill('SIGTERM'))
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}
