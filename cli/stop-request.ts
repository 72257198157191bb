import { exitCodeOfSignal } from '@/lib/problem'

/** Somebody asked us to stop before we were done. Not a failure: commands clean up and end. */
export class StopRequest extends Error {
  override readonly name = 'StopRequest'
  readonly exitCode: number

  constructor(exitCode: number) {
    super('stopped')
    this.exitCode = exitCode
  }
}

/**
 * Aborts, with a StopRequest, at the first Ctrl-C, SIGTERM or SIGHUP, when bootstrap.cjs is killed, or when the reader
 * of our output hangs up. Later requests change nothing: stopping takes moments and is never cut short.
 */
export function listenForStop(): AbortSignal {
  const controller = new AbortController()
  const stop = (exitCode: number) => controller.abort(new StopRequest(exitCode))
  for (const [signal, exitCode] of Object.entries(exitCodeOfSignal)) process.on(signal, () => stop(exitCode))
  process.on('disconnect', () => stop(exitCodeOfSignal.SIGTERM))
  // Listening would keep us alive when all is done.
  process.channel?.unref()
  for (const stream of [process.stdout, process.stderr]) {
    // EPIPE: the reader of a pipe has seen enough. Otherwise, and that is mostly EIO, the terminal was closed.
    stream.on('error', ({ code }: NodeJS.ErrnoException) => stop(code === 'EPIPE' ? 0 : exitCodeOfSignal.SIGHUP))
  }
  return controller.signal
}

/** Rejects when the signal aborts; for waits that know no signal. */
export function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason as Error)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
