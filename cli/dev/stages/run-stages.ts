import { Problem } from '@/lib/problem'
import type { Stage, StageResult } from './stage'
import { failedOnce } from './stage'

export interface StageEvents {
  readonly onStart: (stage: Stage) => void
  readonly onEnd: (stage: Stage, result: StageResult, seconds: number) => void
}

export interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Runs the stages, at most `lanes` at a time, each once what it needs has succeeded, and goes on after a failure. */
export async function runStages(
  stages: readonly Stage[],
  { lanes, abort, onStart, onEnd }: StageEvents & { readonly lanes: number; readonly abort: AbortSignal },
): Promise<Totals> {
  const results = new Map<string, StageResult>()
  const running = new Map<string, Promise<void>>()
  const waiting = [...stages]

  const start = (stage: Stage) => {
    waiting.splice(waiting.indexOf(stage), 1)
    const begun = performance.now()
    const lost = failedNeed(stage, results)
    if (lost === undefined) onStart(stage)
    const outcome =
      lost === undefined ? settle(stage, abort) : Promise.resolve(failedOnce('', `not run: ${lost} failed`))
    const done = outcome.then((result) => {
      results.set(stage.name, result)
      running.delete(stage.name)
      // What a stop cut short says nothing about the code.
      if (!abort.aborted) onEnd(stage, result, (performance.now() - begun) / 1000)
    })
    running.set(stage.name, done)
  }

  while (waiting.length > 0 && !abort.aborted) {
    for (const stage of [...waiting]) if (canStart(stage, stages, results, running, lanes)) start(stage)
    if (running.size === 0) throw new Error(`stages wait for each other: ${waiting.map(({ name }) => name).join(', ')}`)
    await Promise.race(running.values())
  }
  await Promise.all(running.values())
  return totals(results)
}

function canStart(
  stage: Stage,
  stages: readonly Stage[],
  results: ReadonlyMap<string, StageResult>,
  running: ReadonlyMap<string, unknown>,
  lanes: number,
): boolean {
  if (running.size >= lanes) return false
  // A stage that is not part of this run (npm test -- lint) is taken to have succeeded.
  const awaited = [...stage.needs, ...(stage.after ?? [])].filter((name) => stages.some((other) => other.name === name))
  return awaited.every((name) => results.has(name))
}

function failedNeed(stage: Stage, results: ReadonlyMap<string, StageResult>): string | undefined {
  return stage.needs.find((name) => (results.get(name)?.failed ?? 0) > 0)
}

/** A stage that throws has failed: a crash of the checks is never a pass. */
async function settle(stage: Stage, abort: AbortSignal): Promise<StageResult> {
  try {
    return await stage.run(abort)
  } catch (error) {
    return failedOnce(textOf(error))
  }
}

function textOf(error: unknown): string {
  if (error instanceof Problem) return `${error.message}\n${error.whatToDo}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function totals(results: ReadonlyMap<string, StageResult>): Totals {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    [...results.values()].reduce((total, result) => total + result[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}
