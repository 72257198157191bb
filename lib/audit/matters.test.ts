import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDisclosure } from '@/lib/testing/consistent-disclosure'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Finding } from '@/lib/budget/finding'
import { moneyOf, moneyToText, type Money } from '@/lib/budget/money'
import { PHASES, type Phase } from '@/lib/budget/phase'
import { TABLE_KEYS, type TableKey } from '@/lib/budget/tables'
import { consistent, withCell } from './audit-fixture'
import { mattersOf, type MattersFrom } from './matters'
import { runAudit } from './run-audit'

const ofReaders = () => 'readers' as const
function from(disclosure: Disclosure): MattersFrom {
  const { findings, net } = runAudit({ disclosure })
  return { identity: disclosure.identity, findings, net, toldTo: ofReaders }
}
const mattersIn = (disclosure: Disclosure) => mattersOf(from(disclosure))

interface Slip {
  readonly key: TableKey
  readonly row: number
  readonly column: string
}

/** Every filled cell of the tables. */
const cellsOf = (disclosure: Disclosure): Slip[] =>
  TABLE_KEYS.flatMap((key) => {
    const table = disclosure.tables[key]
    return (table?.rows ?? []).flatMap((row) =>
      (table?.columns ?? []).flatMap((column) =>
        moneyOf(textOf(row, column), '万元') ? [{ key, row: row.row, column }] : [],
      ),
    )
  })

type AnyRow = { readonly row: number; readonly cells: Record<string, { text: string } | undefined> }
const textOf = (row: object, column: string) => (row as AnyRow).cells[column]?.text

/** With one figure more than it was, by 万元. */
function slipped(disclosure: Disclosure, { key, row, column }: Slip, wan: string): Disclosure {
  const copy = structuredClone(disclosure)
  const cell = (copy.tables[key]?.rows as AnyRow[]).find((each) => each.row === row)?.cells[column]
  if (!cell) throw new Error(`no cell ${key} ${row} ${column}`)
  const shift = moneyOf(wan, '万元') ?? 0n
  cell.text = moneyToText(((moneyOf(cell.text, '万元') ?? 0n) + shift) as Money, '万元')
  return copy
}

const made = (phase: Phase): Disclosure[] => fc.sample(consistentDisclosure({ phase }), { numRuns: 2, seed: 5 })

describe.each(PHASES)('one slip in a consistent document (%s)', (phase) => {
  const seen = made(phase).flatMap((disclosure, nth) =>
    cellsOf(disclosure)
      .filter((_, i) => i % (phase === 'budget' ? 13 : 5) === nth)
      .flatMap((slip) => {
        const given = from(slipped(disclosure, slip, '123.45'))
        return given.findings.length === 0 ? [] : [{ slip, given, matters: mattersOf(given) }]
      }),
  )
  const isAtRoot = ({ slip, matters }: (typeof seen)[number]): boolean => {
    const { table, row, column } = matters[0]?.root ?? {}
    return table === slip.key && row === slip.row && column === slip.column
  }

  it('is one matter', () => {
    expect(seen.length).toBeGreaterThan(20)
    const several = seen.filter(({ matters }) => matters.length !== 1)
    expect(several.map(({ slip, matters }) => [slip, matters.map(({ headline }) => headline)])).toEqual([])
  })

  it('is told of the very cell, 95 of 100, where more than its one sum shows it', () => {
    const known = seen.filter(
      ({ slip, given }) => isAtRoot({ slip, given, matters: mattersOf(given) }) || given.findings.length > 1,
    )
    expect(known.length / seen.length).toBeGreaterThan(0.75)
    expect(known.filter(isAtRoot).length / known.length).toBeGreaterThanOrEqual(0.95)
  })

  it('is told of the sum where that alone shows it: never of another of its parts', () => {
    for (const each of seen.filter((one) => !isAtRoot(one) && one.given.findings.length === 1))
      expect(each.matters[0]?.root).toMatchObject({
        table: each.given.findings[0]?.published.table,
        row: each.given.findings[0]?.published.row,
      })
  })
})

describe('the matters of a document', () => {
  const [disclosure] = made('budget') as [Disclosure]
  const cells = cellsOf(disclosure)
  /** Some slips at once, of amounts of their own. */
  const slips = fc.uniqueArray(fc.integer({ min: 0, max: cells.length - 1 }), { minLength: 1, maxLength: 4 })
  const broken = (at: readonly number[]) =>
    at.reduce((so, i, nth) => slipped(so, cells[i]!, `${nth * 100 + 7}.31`), disclosure)

  it('hold every finding, each in exactly one', () => {
    fc.assert(
      fc.property(slips, (at) => {
        const given = from(broken(at))
        const held = mattersOf(given).flatMap(({ findings }) => findings)
        expect([...held].sort()).toEqual(given.findings.map(({ key }) => key).sort())
      }),
      { numRuns: 12 },
    )
  })

  it('are the same in whatever order things were found', () => {
    fc.assert(
      fc.property(slips, fc.integer(), (at, seed) => {
        const given = from(broken(at))
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), { numRuns: 1, seed })[0]!
        expect(mattersOf({ ...given, findings: shuffled(given.findings), net: shuffled(given.net) })).toEqual(
          mattersOf(given),
        )
      }),
      { numRuns: 8 },
    )
  })

  it('weigh as much as their gravest finding', () => {
    const given = from(broken([3, 40, 90]))
    const bySeverity = new Map(given.findings.map(({ key, severity }) => [key, severity]))
    for (const { severity, findings } of mattersOf(given))
      expect(findings.map((key) => bySeverity.get(key))).toContain(severity)
  })
})

describe('a matter', () => {
  const sound = consistent('final')

  it('of a row that was left empty is told of that row, with all that follows from it', () => {
    const empty = withCell(
      withCell(sound, 'generalPublic', '201', 'total', '0.00'),
      'generalPublic',
      '201',
      'basic',
      '0.00',
    )
    const given = from(empty)
    const [matter, ...others] = mattersOf(given)
    expect(others).toEqual([])
    expect(given.findings.length).toBeGreaterThan(4)
    expect(matter?.root).toMatchObject({ table: 'generalPublic' })
    expect(matter?.headline).toMatch(/^公开05表“201 .+”行没有汇总下级的 [\d.]+ 万元；另有 \d+ 处因此对不上。$/)
  })

  it('of another cause stays apart, also where both are in one table', () => {
    const [one, other] = ['201', '208'].map(
      (code) => rowsOf(sound).find((row) => 'code' in row && row.code === code)?.row ?? 0,
    )
    const both = [
      { key: 'expenditure', row: one!, column: 'total' } as const,
      { key: 'expenditure', row: other!, column: 'total' } as const,
    ]
    const given = from(slipped(slipped(sound, both[0]!, '5.55'), both[1]!, '7.77'))
    const roots = mattersOf(given).map(({ root }) => root.row)
    expect(roots.sort()).toEqual([one, other].sort())
  })

  it('takes with it the total that is off by several causes at once', () => {
    const [one, other] = ['201', '208'].map(
      (code) => rowsOf(sound).find((row) => 'code' in row && row.code === code)?.row ?? 0,
    )
    const given = from(
      slipped(
        slipped(sound, { key: 'expenditure', row: one!, column: 'total' }, '5.55'),
        { key: 'expenditure', row: other!, column: 'total' },
        '7.77',
      ),
    )
    const total = given.findings.find(({ difference }) => difference?.replace('-', '') === '13.32')
    expect(total).toBeDefined()
    expect(mattersOf(given).find(({ findings }) => findings.includes(total?.key ?? ''))?.amount).toBe('7.77')
  })

  it('keeps its key when rows are numbered otherwise or the amount is another, and has another for another year', () => {
    const row = rowsOf(sound).find((each) => 'code' in each && each.code === '201')?.row ?? 0
    const at = { key: 'expenditure', row, column: 'total' } as const
    const [matter] = mattersIn(slipped(sound, at, '5.55'))
    expect(matter?.key).toMatch(/^[0-9a-f]{16}$/)
    const renumbered = slipped(sound, at, '8.88')
    for (const each of rowsOf(renumbered)) Object.assign(each, { row: each.row + 7 })
    expect(mattersIn(renumbered)[0]?.key).toBe(matter?.key)
    const later = slipped(sound, at, '5.55')
    expect(mattersIn({ ...later, identity: { ...later.identity, year: 2026 } })[0]?.key).not.toBe(matter?.key)
  })

  const said = (key: string, more: Partial<Finding> = {}): Finding => ({
    ...{ key, rule: 'invented', severity: 'doubt', admitted: false, sentence: '虚构的一句。' },
    published: { text: '1', at: 'L3:4-5' },
    ...more,
  })
  const of = (...findings: readonly Finding[]) => mattersOf({ ...from(sound), findings, net: [] })

  it('is one for what the same rule says of one figure; two rules that say different things of it are two', () => {
    expect(of(said('a'), said('b'))).toHaveLength(1)
    expect(of(said('a'), said('b', { rule: 'other' }))).toHaveLength(2)
    const [graver] = of(said('a'), said('b', { severity: 'error' }))
    expect(graver).toMatchObject({ severity: 'error', findings: ['b', 'a'] })
  })

  it('is one for two that the same rule holds against one figure', () => {
    const against = (key: string, at: string, more: Partial<Finding> = {}) =>
      said(key, { published: { text: '1', at }, expected: { text: '9', at: 'L9:1-2' }, ...more })
    expect(of(against('a', 'L3:4-5'), against('b', 'L4:4-5'))).toHaveLength(1)
    expect(of(against('a', 'L3:4-5'), against('b', 'L4:4-5', { rule: 'other' }))).toHaveLength(2)
  })

  it('is never made of what is a matter of rounding and something else', () => {
    expect(of(said('a'), said('b', { severity: 'rounding' }))).toHaveLength(2)
  })

  it('is told to all readers where one of its findings is', () => {
    const given = { ...from(sound), net: [], findings: [said('a'), said('b')] }
    expect(mattersOf({ ...given, toldTo: () => 'proof' })[0]?.toldTo).toBe('proof')
    expect(of(said('a'), said('b'))[0]?.toldTo).toBe('readers')
  })
})

const rowsOf = (disclosure: Disclosure) => disclosure.tables.expenditure?.rows ?? []
