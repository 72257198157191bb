import { describe, expect, it } from 'vitest'
import { runStages } from './run-stages'
import type { Stage, StageResult } from './stage'
import { failedOnce, passedOnce, skippedOnce } from './stage'

interface Made extends Partial<Pick<Stage, 'needs' | 'after'>> {
  readonly gives?: StageResult | Error
}

/** Runs made-up stages and writes down what began (`+`) and ended (`-`), in order. */
async function run(made: Readonly<Record<string, Made>>, { lanes = 2, abort = new AbortController() } = {}) {
  const diary: string[] = []
  const ended: Record<string, StageResult> = {}
  const stages = Object.entries(made).map(([name, { gives = passedOnce(), needs = [], ...rest }]): Stage => {
    const run = () => {
      if (name === 'stop') abort.abort()
      return later(gives)
    }
    return { name, guards: '', needs, ...rest, run }
  })
  const totals = await runStages(stages, {
    lanes,
    abort: abort.signal,
    onStart: ({ name }) => diary.push(`+${name}`),
    onEnd: ({ name }, result) => {
      diary.push(`-${name}`)
      ended[name] = result
    },
  })
  return { diary: diary.join(' '), ended, totals }
}

async function later(gives: StageResult | Error): Promise<StageResult> {
  await new Promise((resolve) => setTimeout(resolve, 1))
  if (gives instanceof Error) throw gives
  return gives
}

describe('runStages', () => {
  it('adds up what the stages counted', async () => {
    const unit = { passed: 40, failed: 2, skipped: 1, output: 'two broke' }
    const { totals } = await run({ types: {}, unit: { gives: unit }, second: { gives: skippedOnce('absent') } })
    expect(totals).toEqual({ passed: 41, failed: 2, skipped: 2 })
  })

  it('runs no more than the lanes hold', async () => {
    expect((await run({ a: {}, b: {}, c: {} }, { lanes: 1 })).diary).toBe('+a -a +b -b +c -c')
    expect((await run({ a: {}, b: {}, c: {} })).diary).toMatch(/^\+a \+b -/)
  })

  it('waits for what a stage needs or comes after', async () => {
    expect((await run({ build: { needs: ['types'] }, types: {} })).diary).toBe('+types -types +build -build')
    expect((await run({ build: { after: ['types'] }, types: {} })).diary).toBe('+types -types +build -build')
  })

  it('does not run what needs a failed stage, and counts it as failed', async () => {
    const { diary, ended, totals } = await run({
      build: { gives: failedOnce('no') },
      browser: { needs: ['build'] },
      lint: {},
    })
    expect(diary).not.toContain('+browser')
    expect(ended['browser']?.note).toBe('not run: build failed')
    expect(totals).toEqual({ passed: 1, failed: 2, skipped: 0 })
  })

  it('goes on after a failure that nobody needs', async () => {
    const { totals } = await run({ types: { gives: failedOnce('no') }, build: { after: ['types'] } })
    expect(totals).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('counts a stage that throws as failed, with its stack', async () => {
    const { ended, totals } = await run({ unit: { gives: new Error('fell over') } })
    expect(totals.failed).toBe(1)
    expect(ended['unit']?.output).toContain('fell over')
  })

  it('takes a stage that is not part of the run for done', async () => {
    expect((await run({ browser: { needs: ['build'] } })).diary).toBe('+browser -browser')
  })

  it('starts nothing more once it is aborted, and says nothing of what was cut short', async () => {
    expect((await run({ stop: {}, a: {} }, { lanes: 1 })).diary).toBe('+stop')
  })

  it('says so when stages wait for each other', async () => {
    await expect(run({ a: { needs: ['b'] }, b: { needs: ['a'] } })).rejects.toThrow('wait for each other: a, b')
  })
})
