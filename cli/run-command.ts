import { asProblem, exitCodes } from '@/lib/problem'
import { createProgram, usageProblem } from './program'
import { StopRequest } from './stop-request'

/** Runs one command line, as Node has it in `process.argv`; gives its exit code, where it failed. */
export async function runCommand(argv: readonly string[], signal: AbortSignal): Promise<number | undefined> {
  try {
    await createProgram(signal).parseAsync(argv.length > 2 ? argv : [...argv, 'help'])
    return undefined
  } catch (error) {
    return report(usageProblem(error) ?? error, signal)
  }
}

/** The one place where a failure is told. */
function report(error: unknown, signal: AbortSignal): number {
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
