import { asProblem, exitCodes } from '@/lib/problem'
import { createProgram, usageProblem } from './program'
import { listenForStop, StopRequest } from './stop-request'

const signal = listenForStop()
try {
  await createProgram(signal).parseAsync(process.argv.length > 2 ? process.argv : [...process.argv, 'help'])
} catch (error) {
  process.exitCode = report(usageProblem(error) ?? error)
}
// What was left waiting by a stop must not keep us; nobody reads our output any more, or all of it is written.
if (signal.aborted) process.exit()

/** The one place where a failure is told. */
function report(error: unknown): number {
  if (error instanceof StopRequest || (signal.aborted && error === signal.reason))
    return (error as StopRequest).exitCode
  const problem = asProblem(error)
  if (problem !== undefined) {
    process.stderr.write(`✗ ${problem.message}\n  ${problem.whatToDo}\n`)
    return problem.exitCode
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`✗ 程序自身出错，这不该发生。请把下面的内容报告给我们：\n${trace}\n`)
  return exitCodes.bug.code
}
