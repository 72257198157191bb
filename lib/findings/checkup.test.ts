import { describe, expect, it } from 'vitest'
import type { CheckupFacts } from './list-checkups'
import { CHECKUP_HEADS, toCheckup } from './checkup'

const FOUND = { error: 0, conflict: 0, doubt: 0, form: 0, rounding: 0 }
const rule = (name: string, holds: number, fails: number, unchecked = 0) => ({ rule: name, holds, fails, unchecked })

type Given = { readonly [Key in keyof CheckupFacts]?: CheckupFacts[Key] | undefined }

/** A document in which nothing is amiss, as far as it can be told. */
const facts = (more: Given = {}) =>
  ({
    year: 2030,
    phase: 'budget',
    form: undefined,
    tables: [],
    rawTables: 0,
    issues: 0,
    documents: [{ id: '0123456789ab', title: '某文件', dated: '2030-02', mediaType: 'application/pdf' }],
    functionLevels: ['total', 'item'],
    economicLevels: ['total', 'item'],
    threePublicColumns: ['total', 'abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'],
    projects: { all: 3, withIndicators: 3 },
    subjects: ['threePublic', 'operating', 'procurement', 'vehicleCount'],
    ledger: [rule('columns-add-up', 20, 0), rule('changes-explained', 2, 0)],
    found: FOUND,
    proof: 0,
    corrections: [],
    ...more,
  }) as CheckupFacts
const itemsOf = (given: CheckupFacts) => toCheckup(given).flatMap(({ items }) => items)
const item = (key: string, more: Given) => itemsOf(facts(more)).find((each) => each.key === key)

describe('a check-up by the five heads', () => {
  it('has each head once, in the order of the inspections, with no sum over them', () => {
    expect(toCheckup(facts()).map(({ key }) => key)).toEqual(CHECKUP_HEADS)
    for (const head of toCheckup(facts())) expect(Object.keys(head).sort()).toEqual(['counts', 'items', 'key'])
  })

  it('cannot tell whether it was in time, since no document prints its approval, and says what it prints', () => {
    expect(item('published', {})).toMatchObject({ outcome: 'unknown', found: expect.stringContaining('2030-02') })
    const [timely] = toCheckup(facts())
    expect(timely?.counts).toEqual({ fine: 0, look: 0, unknown: 1 })
  })

  it('says of a table that is missing which, and of a form that nobody knows nothing', () => {
    expect(item('tables', {})).toMatchObject({ outcome: 'unknown' })
    const tables = [{ key: 'balance', state: 'filled' as const, title: '部门收支总体情况表', at: null }]
    expect(item('tables', { form: 'national-final', tables })?.outcome).toBe('look')
    expect(item('tables', { form: 'national-final', tables, rawTables: 8 })).toMatchObject({
      outcome: 'unknown',
      found: expect.stringContaining('没有认出来'),
    })
  })

  it('never says that a statement lacks what was only not read', () => {
    expect(item('statement', {})?.outcome).toBe('fine')
    expect(item('statement', { subjects: ['threePublic'] })).toMatchObject({
      outcome: 'unknown',
      found: expect.stringMatching(/没有读到：机构运转经费、政府采购、国有资产。/),
    })
  })

  it('looks how far money is broken down, and cannot tell where there is no table', () => {
    expect(item('functions', { functionLevels: ['total', 'class'] })?.outcome).toBe('look')
    expect(item('functions', { functionLevels: [] })?.outcome).toBe('unknown')
    expect(item('economics', {})?.outcome).toBe('fine')
    expect(item('threePublic', { threePublicColumns: ['total', 'reception'] })?.found).toContain(
      '因公出国（境）、公务用车购置、公务用车运行',
    )
    expect(item('threePublic', { threePublicColumns: undefined })?.outcome).toBe('unknown')
  })

  it('asks a budget for the targets of each project, and accounts for none', () => {
    expect(item('projects', { projects: { all: 3, withIndicators: 1 } })).toMatchObject({
      outcome: 'look',
      found: '3 个项目，2 个没有读到绩效指标。',
    })
    expect(item('projects', { phase: 'final', projects: { all: 3, withIndicators: 1 } })).toBeUndefined()
  })

  it('tells what does not add up, what was admitted and whether the department was told', () => {
    expect(item('checks', {})?.outcome).toBe('fine')
    expect(item('checks', { ledger: [rule('columns-add-up', 20, 2, 5)] })).toMatchObject({
      outcome: 'look',
      found: '27 处：20 处相符，2 处不相符（含四舍五入），5 处无法核对。',
    })
    expect(item('findings', { found: { ...FOUND, error: 1, doubt: 2 } })?.found).toMatch(
      /加不起来 1 件，前后不一 0 件，待说明 2 件/,
    )
    const corrections = [
      { key: 'a', reason: '多记一笔。', reported: null, status: 'notReported' as const, answered: null },
    ]
    expect(item('admitted', { corrections })?.found).toBe('多记一笔。还没有向部门反映。')
  })

  it('keeps what is for proof-readers apart from the figures', () => {
    expect(item('findings', { proof: 3 })?.outcome).toBe('fine')
    expect(item('wording', { proof: 3 })?.found).toBe('3 件可以校对。')
  })

  it('calls nothing fine where nothing could be checked', () => {
    const none = itemsOf(facts({ ledger: [] }))
    for (const key of ['checks', 'findings', 'wording', 'reasons'])
      expect(none.find((each) => each.key === key)?.outcome, key).toBe('unknown')
    expect(item('checks', { ledger: [rule('columns-add-up', 0, 0, 9)] })?.outcome).toBe('unknown')
  })

  it('lays what could not be read at nobody’s door', () => {
    expect(item('reading', { rawTables: 1, issues: 2 })).toMatchObject({
      outcome: 'unknown',
      found: expect.stringContaining('也可能是本站读得不好'),
    })
  })
})
