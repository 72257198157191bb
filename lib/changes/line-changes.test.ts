import { describe, expect, it } from 'vitest'
import type { Money } from '@/lib/budget/money'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { chooseChange, changeTitle, toTellableChanges } from './change-pairs'
import { toSummaryRows } from './change-summary'
import { toChangeWalk } from './change-walk'
import { NO_LINE } from '@/lib/compare/compared-basis'
import { amountOf, inForce } from '@/lib/compare/compared-amount'
import {
  audit,
  claim,
  correction,
  functionalLine,
  inventedCompared,
  printed,
  project,
} from '@/lib/compare/compared-invented'
import { changesHeadline, toLineChanges, type MatchedLine } from './line-changes'
import { toMatchedSections } from './matched-lines'
import { toPlanAndSpent } from './plan-and-spent'

const force = inForce(inventedCompared().disclosure, 'published')
const line = (key: string, text: string, name = key): MatchedLine => ({
  key,
  code: key,
  name,
  amount: amountOf(printed(text, `${key}${text}`), force, NO_LINE),
})

describe('the lines of two documents', () => {
  const changes = toLineChanges(
    [line('1', '10.00'), line('2', '10.00', '旧名'), line('3', '5.00'), line('5', '4.00'), line('6', '1.00')],
    [line('1', '30.00'), line('2', '7.00', '新名'), line('4', '8.00'), line('5', '4.00'), line('6', '')],
  )
  const state = (key: string) => changes.find((each) => each.key === key)?.state

  it('grow, shrink, appear, end or stay; of a blank nothing is said', () => {
    expect(['1', '2', '3', '4', '5', '6'].map(state)).toEqual([
      ...['grew', 'shrank', 'ended', 'appeared', 'unchanged', 'unclear'],
    ])
    expect(changes.find(({ key }) => key === '4')?.moved).toBeUndefined()
    expect(changes.find(({ key }) => key === '6')?.moved).toBeUndefined()
    expect(changesHeadline(changes)).toBe('1 项增加，1 项减少，1 项新出现，1 项不再有，1 项不变，1 项一边空白')
  })

  it('are matched by code whatever they are called, and the other name is said', () => {
    expect(changes.find(({ key }) => key === '2')).toMatchObject({
      name: '新名',
      nameBefore: '旧名',
      moved: { percent: '-30.00', arithmetic: '7.00 − 10.00 = −3.00' },
    })
  })

  it('stand with the largest first; what came or went counts whole', () => {
    expect(changes.map(({ key }) => key)).toEqual(['1', '4', '3', '2', '6', '5'])
  })

  it('of one code in one document are added, and said to be', () => {
    const [sum] = toLineChanges([line('1', '10.00'), line('1', '5.00')], [line('1', '12.00')])
    expect(sum?.before).toMatchObject({ kind: 'computed', arithmetic: '10.00 + 5.00 = 15.00' })
    expect(sum?.moved?.money).toBe(-300_000_000n)
  })

  it('are not matched by name alone, but projects without a code are by their very name', () => {
    const from = inventedCompared({
      year: 2024,
      disclosure: {
        functional: [functionalLine('2010350', '事业运行', '9.00')],
        projects: [project('大厅 改造', '3.00'), project('热线', '2.00', { code: '77' }), project('', '1.00')],
      },
    })
    const to = inventedCompared({
      disclosure: {
        functional: [functionalLine('2010301', '事业运行', '9.00')],
        projects: [project('大厅改造', '4.00'), project('热线', '2.00', { code: '78' })],
      },
    })
    const [functions, economics, projects] = toMatchedSections(from, to)
    expect(functions?.changes.map(({ state: own }) => own).sort()).toEqual(['appeared', 'ended'])
    expect(economics?.why).toContain('没有这张表')
    expect(projects).toMatchObject({ unmatched: 1 })
    expect(projects?.changes.map(({ key, state: own }) => `${key} ${own}`).sort()).toEqual([
      ...['77 ended', '78 appeared', '大厅改造 grew'],
    ])
  })
})

describe('the functional items of two documents', () => {
  type Lines = YearlyDisclosure['functional']
  const sum = { ...functionalLine('', '合计', '9.00'), level: 'total' as const, code: null }
  const own = (year: number, functional: Lines, generalPublic: Lines) =>
    inventedCompared({ year, disclosure: { functional, generalPublic } })
  const item = (text: string) => functionalLine('2010301', '行政运行', text)

  it('are those of the general public budget, where a form prints the whole as one sum', () => {
    const [functions] = toMatchedSections(
      own(2024, [sum], [item('4.00')]),
      own(2025, [sum, item('9.00')], [item('6.00')]),
    )
    expect(functions).toMatchObject({ why: undefined, title: '花在什么事上：一般公共预算，按功能科目' })
    expect(functions?.changes).toMatchObject([{ key: '2010301', moved: { arithmetic: '6.00 − 4.00 = 2.00' } }])
  })

  it('are those of the whole where both print them, or one prints none at all', () => {
    const [both] = toMatchedSections(
      own(2024, [item('5.00')], [item('4.00')]),
      own(2025, [item('9.00')], [item('6.00')]),
    )
    expect(both).toMatchObject({
      title: '花在什么事上：按功能科目',
      changes: [{ moved: { arithmetic: '9.00 − 5.00 = 4.00' } }],
    })
    const [one] = toMatchedSections(own(2024, [sum], []), own(2025, [item('9.00')], [item('6.00')]))
    expect(one).toMatchObject({ title: '花在什么事上：按功能科目', changes: [] })
    expect(one?.why).toContain('前一份')
  })
})

describe('which changes can be told', () => {
  const held = (year: number, phase: 'budget' | 'final', lastYear?: number) => ({
    year,
    phase,
    current: true,
    lastYear: lastYear === undefined ? undefined : { year: lastYear },
  })
  const both = [held(2022, 'budget'), held(2024, 'final', 2023), held(2025, 'budget', 2024)]

  it('are those between documents held, those that follow from words, and those of accounts with their plan', () => {
    expect(toTellableChanges(both).map(changeTitle)).toEqual([
      ...['2022 → 2025 年预算', '2024 → 2025 年预算（2024 推算）'],
      ...['2024 年：预算与决算', '2023 → 2024 年决算（2023 推算）'],
    ])
    expect(toTellableChanges([{ ...held(2025, 'budget', 2024), current: false }])).toEqual([])
  })

  it('falls back to the newest where another is asked for', () => {
    const to = { year: 2025, phase: 'budget' } as const
    expect(chooseChange({ from: { year: 2024, phase: 'budget' }, to }, both)?.kind).toBe('derived')
    expect(chooseChange({ from: { year: 2019, phase: 'budget' }, to }, both)).toMatchObject({ from: { year: 2022 } })
    expect(chooseChange(undefined, [held(2024, 'final', 2023)])?.kind).toBe('execution')
    expect(chooseChange(undefined, [])).toBeUndefined()
    const three = [held(2020, 'budget'), ...both]
    expect(chooseChange({ from: { year: 2020, phase: 'budget' }, to }, three)?.kind).toBe('years')
  })
})

describe('the whole of a change', () => {
  const stated = claim('incomeAndExpenditure', {
    direction: 'up',
    baseYear: 2024,
    change: printed('60.00', 'S', 'statement'),
  })
  const lastYear = {
    kind: 'lastYear',
    subject: 'expenditure',
    year: 2024,
    basis: 'initial',
    amount: '40.00',
    arithmetic: '100.00 − 60.00 = 40.00',
    from: [{ text: '60.00', at: 'S' }],
  } as never
  const to = inventedCompared({
    disclosure: { claims: [stated], derived: [lastYear], audit: audit(correction('T2', '100.00', '50.00')) },
  })

  it('follows from the words of the later document where the earlier is not held, and is marked', () => {
    const [total] = toSummaryRows(undefined, to)
    expect(total).toMatchObject({
      before: { kind: 'computed', derived: true, arithmetic: '100.00 − 60.00 = 40.00' },
      moved: { percent: '150.00' },
      corrected: { money: 1_000_000_000n, percent: '25.00' },
      stated: { baseYear: 2024 },
    })
  })

  it('walks over what the document admits to be wrong: what is left is a step of its own', () => {
    const walk = toChangeWalk({ from: undefined, to, rows: toSummaryRows(undefined, to) })
    expect(walk?.title).toContain('其中 50.00 是文件自己写明的差错；更正后是 +10.00 万元（25.00%）')
    const classes = walk?.drawing.marks.filter(({ id }) => !/walk|base/.test(id)).map(({ className }) => className)
    expect(classes).toEqual(['bar-derived', 'bar-change', 'bar-corrected', 'bar-change', 'bar-published'])
  })

  it('walks by parts only where they add up exactly', () => {
    const from = inventedCompared({
      year: 2022,
      disclosure: {
        totals: {
          income: undefined,
          expenditure: printed('120.00', 'a'),
          basic: printed('50.00', 'b'),
          project: printed('70.00', 'c'),
        },
      },
    })
    const now = inventedCompared()
    const walk = toChangeWalk({ from, to: now, rows: toSummaryRows(from, now) })
    expect(walk?.title).toBe('2025 年比 2022 年减少 20.00 万元（−16.67%）：基本支出+10.00，项目支出−30.00')
    const odd = inventedCompared({
      disclosure: { totals: { ...now.disclosure.totals, project: printed('41.00', 'x') } },
    })
    expect(toChangeWalk({ from, to: odd, rows: toSummaryRows(from, odd) })).toBeUndefined()
    expect(toSummaryRows(from, now)[0]?.stated).toBeUndefined()
  })
})

describe('plan and execution out of one document', () => {
  const path = '一般公共服务支出 · 政府办公厅 · 事业运行'
  const both = (label: string, plan: string, spent: string) => [
    claim('functionLine', { label, basis: 'initial', amount: printed(plan, undefined, 'statement') }),
    claim('functionLine', { label, basis: 'executed', amount: printed(spent, undefined, 'statement') }),
  ]
  const level = (own: 'class' | 'section', code: string, name: string) => ({
    ...functionalLine(code, name, '9.00'),
    level: own,
  })
  const told = toPlanAndSpent(
    inventedCompared({
      phase: 'final',
      disclosure: {
        claims: [...both(path, '10.00', '9.00'), ...both('一般公共服务支出 · 政府办公厅 · 别的', '2.00', '1.00')],
        functional: [
          level('class', '201', '一般公共服务支出'),
          level('section', '20103', '政府办公厅'),
          functionalLine('2010350', '事业运行', '9.50'),
          functionalLine('2010306', '政务公开审批', '3.00'),
        ],
      },
    }),
  )

  it('is told by line, with the code of the row that has the same path of names', () => {
    expect(told.items[0]).toMatchObject({
      name: '事业运行',
      moved: { money: -100_000_000n as Money },
      inTable: { code: '2010350', agrees: false },
    })
  })

  it('says what cannot be matched, on either side', () => {
    expect(told.items[1]?.inTable).toBeUndefined()
    expect(told.untold.map(({ code }) => code)).toEqual(['2010306'])
  })
})
