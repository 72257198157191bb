import { describe, expect, it } from 'vitest'
import { stageBoard, totalsLine } from './board'
import { failedOnce, passedOnce, skippedOnce, type Stage, type StageResult } from './stage'

const stage = (name: string): Stage => ({ name, guards: '', needs: [], run: async () => passedOnce() })

function written(result: StageResult, isTTY = false): string {
  let text = ''
  const board = stageBoard({ isTTY, write: (more: string) => (text += more) })
  board.onStart(stage('unit'))
  board.onEnd(stage('unit'), result, 1.24)
  return text
}

describe('stageBoard', () => {
  it('writes one plain line for a stage that passed, without its output', () => {
    expect(written(passedOnce('all fine', 'PostgreSQL 15'))).toBe(
      '  ✓ unit                1.2 s   1 passed, 0 failed  (PostgreSQL 15)\n',
    )
  })

  it('shows the whole output of one that failed', () => {
    expect(written(failedOnce('expected 4\nreceived 5\n'))).toBe(
      '  ✗ unit                1.2 s   0 passed, 1 failed\n\nexpected 4\nreceived 5\n\n',
    )
  })

  it('marks one that was skipped and says why', () => {
    expect(written(skippedOnce('no second PostgreSQL'))).toMatch(
      /– unit .* 0 passed, 0 failed, 1 skipped {2}\(no second/,
    )
  })

  it('shows what is running on a terminal only', () => {
    expect(written(passedOnce(), true)).toContain('… unit')
    expect(written(passedOnce())).not.toContain('\u001b')
  })
})

it('ends with a line that machines can read', () => {
  expect(totalsLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(totalsLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
})
