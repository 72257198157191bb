import { vi } from 'vitest'
import { runCommand } from '@/cli/run-command'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs a command in this very process, for tests of what it does: one of its own takes three seconds of CPU to come up. What
 * is about the process itself (a signal, a kill, two at the same time) starts one with `ownCommand`.
 */
export async function commandHere(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ran> {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const [stdout, stderr] = [heard(process.stdout), heard(process.stderr)]
  try {
    const code = await runCommand(['node', 'mingzhang', ...args], new AbortController().signal)
    return { code: code ?? 0, stdout: stdout.text(), stderr: stderr.text() }
  } finally {
    stdout.stop()
    stderr.stop()
    vi.unstubAllEnvs()
  }
}

/** What is written to a stream, which gets none of it. */
function heard(stream: NodeJS.WriteStream) {
  let text = ''
  const spy = vi.spyOn(stream, 'write').mockImplementation((chunk, encodingOrDone, done) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    const then = typeof encodingOrDone === 'function' ? encodingOrDone : done
    if (then) queueMicrotask(() => then())
    return true
  })
  return { text: () => text, stop: () => spy.mockRestore() }
}
