import { listenForStop, StopRequest } from '@/cli/stop-request'
import { asProblem } from '@/lib/problem'

/** The frame of every script here: it can be stopped and then cleans up, and its failures are told like a command's. */
export async function devScript(body: (stop: AbortSignal) => Promise<number>): Promise<void> {
  const stop = listenForStop()
  try {
    process.exitCode = await body(stop)
  } catch (error) {
    process.exitCode = tell(error)
  }
  // Whatever a stop left waiting must not keep us.
  if (stop.aborted) process.exit(stopCode(stop))
}

/** As shells count it: 130 after Ctrl-C. */
function stopCode(stop: AbortSignal): number {
  return stop.reason instanceof StopRequest ? stop.reason.exitCode : 1
}

function tell(error: unknown): number {
  if (error instanceof StopRequest) {
    console.error('\nstopped')
    return error.exitCode
  }
  const problem = asProblem(error)
  if (problem) console.error(`✗ ${problem.message}\n  ${problem.whatToDo}`)
  else console.error(error)
  return problem?.exitCode ?? 1
}
