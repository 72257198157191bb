import type { ReadFailure, ReadOutcome } from '@/lib/ingest/source-document'

/**
 * Ends a reading from deep inside it. It never leaves `readDocument`, which turns it into the outcome: outside, an
 * expected failure is a value.
 */
export class ReadHalt extends Error {
  readonly failure: ReadFailure
  readonly detail: string | undefined

  constructor(failure: ReadFailure, detail?: string) {
    super(failure)
    this.failure = failure
    this.detail = detail
  }

  toOutcome(): ReadOutcome {
    return { ok: false, failure: this.failure, ...(this.detail !== undefined && { detail: this.detail }) }
  }
}
