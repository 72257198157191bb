import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { playwrightResult, vitestResult } from './report-counts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const report = (content: unknown) => {
  const file = join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
const run = (code: number) => ({ code, output: 'what it printed' })

describe('vitestResult', () => {
  const counts = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }

  it('takes the counts over', () => {
    expect(vitestResult(run(0), report(counts))).toMatchObject({ passed: 3, failed: 0, skipped: 2 })
  })

  it.each([
    ['a failed test', 1, { ...counts, numFailedTests: 2 }, 2],
    ['a file that did not load', 1, { ...counts, testResults: [{ status: 'failed', assertionResults: [] }] }, 1],
    ['an unhappy runner', 1, counts, 1],
    ['no test at all', 0, { ...counts, numPassedTests: 0 }, 1],
    ['an unreadable report', 0, '{', 1],
    ['a report of another shape', 0, {}, 1],
  ])('counts %s as failure', (_, code, content, failed) => {
    expect(vitestResult(run(code), report(content))).toMatchObject({ failed, output: 'what it printed' })
  })

  it('counts a runner that left nothing as failure', () => {
    expect(vitestResult(run(0), join(folder, 'absent.json'))).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('playwrightResult', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 1 }

  it('takes the counts over', () => {
    expect(playwrightResult(run(0), report({ stats, errors: [] }))).toMatchObject({ passed: 5, failed: 0, skipped: 1 })
  })

  it('counts a test that passed only on a second try as failure', () => {
    const content = { stats: { ...stats, flaky: 1 }, errors: [] }
    expect(playwrightResult(run(0), report(content))).toMatchObject({ passed: 5, failed: 1 })
  })

  it('counts an error outside the tests as failure and shows it', () => {
    const content = { stats: { ...stats, expected: 0 }, errors: [{ message: 'no browser' }] }
    const result = playwrightResult(run(1), report(content))
    expect(result.failed).toBe(1)
    expect(result.output).toContain('no browser')
  })
})
