import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ToolRun } from './run-tool'
import type { StageResult } from './stage'
import { failedOnce } from './stage'

/** The result of a vitest run from its JSON report. */
export function vitestResult(run: ToolRun, reportFile: string): StageResult {
  const report = vitestReport.safeParse(readJson(reportFile))
  if (!report.success) return failedOnce(run.output, 'vitest left no report')
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report.data
  // A file that did not even load has no failed test in it.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return honest(run, {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  })
}

/** The result of a Playwright run from its JSON report; a test that passed only on a second try has failed. */
export function playwrightResult(run: ToolRun, reportFile: string): StageResult {
  const report = playwrightReport.safeParse(readJson(reportFile))
  if (!report.success) return failedOnce(run.output, 'Playwright left no report')
  const { stats, errors } = report.data
  const output = [run.output, ...errors.map(({ message }) => message ?? '')].join('\n')
  return honest(
    { ...run, output },
    { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
  )
}

/** No test at all, or a runner unhappy with a report that looks fine, is a failure. */
function honest(run: ToolRun, counts: { passed: number; failed: number; skipped: number }): StageResult {
  if (counts.failed > 0) return { ...counts, output: run.output }
  if (counts.passed === 0) return { ...counts, failed: 1, output: run.output, note: 'no test ran' }
  if (run.code !== 0) return { ...counts, failed: 1, output: run.output, note: `the runner ended with ${run.code}` }
  return { ...counts, output: run.output }
}

function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const count = z.number().int().nonnegative()

const vitestReport = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.object({ message: z.string().optional() })),
})
