import { describe, expect, it } from 'vitest'
import type { MoneyUnit } from '@/lib/budget/money'
import { weighRelation, type Relation } from './relation'
import { nothing, termOf, type Term } from './term'

const term = (text: string | undefined, unit: MoneyUnit = '万元', certainty?: 'open'): Term =>
  termOf(
    text === undefined
      ? undefined
      : { text, ...(certainty && { resolved: { text, how: 'placed' as const, certainty } }) },
    unit,
    { table: 'expenditure', row: 1, column: 'total', label: `格 ${text}`, key: `k ${text}` },
  )
const weigh = (total: string | undefined, parts: readonly (string | undefined)[], more: Partial<Relation> = {}) =>
  weighRelation({ total: term(total), parts: parts.map((part) => term(part)), ...more })

describe('weighRelation', () => {
  it('holds when the parts come to the total, blanks and dashes being nothing', () => {
    expect(weigh('3.00', ['1.00', '', '2', '—'])).toMatchObject({ outcome: 'holds' })
    expect(weigh('', ['0.00'])).toMatchObject({ outcome: 'holds' })
  })

  it('says nothing where nothing is printed', () => {
    expect(weigh('', ['', ''])).toEqual({ outcome: 'empty' })
    expect(weigh(undefined, [''])).toEqual({ outcome: 'empty' })
  })

  it('fails with the difference, signed', () => {
    expect(weigh('3.00', ['1.00', '1.00'])).toMatchObject({
      outcome: 'fails',
      difference: 100_000_000n,
      rounding: false,
    })
    expect(weigh('', ['1.00'])).toMatchObject({ outcome: 'fails', difference: -100_000_000n })
  })

  it('takes 0.00 万元 for some 元, and a 0 or a blank for nothing', () => {
    const small = (text: string) => weighRelation({ total: term(text), parts: [term('40.00', '元')] })
    expect(small('0.00')).toMatchObject({ outcome: 'fails', rounding: true })
    expect(small('')).toMatchObject({ outcome: 'fails', rounding: false })
    expect(weigh('0.00', ['0.01'])).toMatchObject({ outcome: 'fails', rounding: false })
  })

  it('allows half a unit of the last place for every figure of a sum, and not more', () => {
    expect(weigh('3.01', ['1.00', '1.00', '1.00'])).toMatchObject({ outcome: 'fails', rounding: true })
    expect(weigh('3.02', ['1.00', '1.00', '1.00'])).toMatchObject({ rounding: true })
    expect(weigh('3.03', ['1.00', '1.00', '1.00'])).toMatchObject({ rounding: false })
    expect(weigh('3.03', ['1.00', '1.00', '1.00', '0.00', ''])).toMatchObject({ rounding: false })
  })

  it('allows one unit of the last place between two figures of the same amount, that of the coarser', () => {
    expect(weigh('3.01', ['3.00'])).toMatchObject({ outcome: 'fails', rounding: true })
    expect(weigh('3.02', ['3.00'])).toMatchObject({ outcome: 'fails', rounding: false })
    expect(weigh('0.01', ['0.00'])).toMatchObject({ outcome: 'fails', rounding: false })
    const cutOff = weighRelation({ total: term('87.70'), parts: [term('87.708')] })
    expect(cutOff).toMatchObject({ outcome: 'fails', rounding: true })
    expect(weighRelation({ total: term('30000', '元'), parts: [term('3')] })).toMatchObject({ outcome: 'holds' })
    expect(weighRelation({ total: term('30099', '元'), parts: [term('3.00')] })).toMatchObject({ rounding: true })
    expect(weighRelation({ total: term('30101', '元'), parts: [term('3.00')] })).toMatchObject({ rounding: false })
  })

  it('holds between a figure and the same, printed more coarsely', () => {
    expect(weighRelation({ total: term('3.0049'), parts: [term('3.00')] })).toMatchObject({ outcome: 'holds' })
    expect(weighRelation({ total: term('3.00'), parts: [term('30049', '元')] })).toMatchObject({ outcome: 'holds' })
    const more = weighRelation({ total: term('30049', '元'), parts: [term('3.01')], kind: 'atMost' })
    expect(more).toMatchObject({ outcome: 'fails', rounding: true })
    expect(weighRelation({ total: term('30049', '元'), parts: [term('3.00')], kind: 'atMost' })).toMatchObject({ outcome: 'holds' }) // prettier-ignore
  })

  it('lets a part be less than its whole, never more', () => {
    expect(weigh('3.00', ['1.00'], { kind: 'atMost' })).toMatchObject({ outcome: 'holds' })
    expect(weigh('3.00', ['3.01'], { kind: 'atMost' })).toMatchObject({ outcome: 'fails' })
  })

  it('cannot check what is not there, is no number, or has no settled column, and says so', () => {
    expect(weigh(undefined, ['1.00'])).toMatchObject({ outcome: 'unchecked' })
    expect(weigh('1.00', [undefined])).toMatchObject({ outcome: 'unchecked' })
    expect(weigh('1.00', ['约1.00'])).toEqual({ outcome: 'unchecked', note: '“格 约1.00”不是一个数' })
    const open = weighRelation({ total: term('1.00'), parts: [term('1.00', '万元', 'open')] })
    expect(open).toEqual({ outcome: 'unchecked', note: '“格 1.00”的列未定' })
    expect(weigh('1.00', ['2.00'], { unchecked: '另有资金' })).toEqual({ outcome: 'unchecked', note: '另有资金' })
  })

  it('takes what nobody printed as nothing', () => {
    expect(weighRelation({ total: term('1.00'), parts: [nothing('别处')] })).toMatchObject({ outcome: 'fails' })
  })
})
