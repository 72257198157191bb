/** What a stage has to say when it is done. */
export interface StageResult {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Shown whole when something failed. */
  readonly output: string
  /** A few words for the stage's line: why it was skipped, on which server it ran. */
  readonly note?: string
}

/** One check of this house. A check that is no test run counts as one test. */
export interface Stage {
  readonly name: string
  /** What it guards, for `--list` and docs/checks.md. */
  readonly guards: string
  /** Stages without whose success it makes no sense. */
  readonly needs: readonly string[]
  /** Stages that it waits for and whose failure it ignores. */
  readonly after?: readonly string[]
  readonly run: (abort: AbortSignal) => Promise<StageResult>
}

export const passedOnce = (output = '', note?: string): StageResult => result(1, 0, 0, output, note)
export const failedOnce = (output: string, note?: string): StageResult => result(0, 1, 0, output, note)
export const skippedOnce = (note: string): StageResult => result(0, 0, 1, '', note)

function result(passed: number, failed: number, skipped: number, output: string, note?: string): StageResult {
  return { passed, failed, skipped, output, ...(note === undefined ? {} : { note }) }
}
