import { describe, expect, it } from 'vitest'
import { figureOf } from '@/lib/budget/figure'
import { moneyToText } from '@/lib/budget/money'
import { dressFigures } from '@/lib/figures/dress-figures'
import { SHOW_WAN } from '@/lib/figures/shown-unit'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { asCorrected } from './as-corrected'
import { toYearLead } from './year-lead'

const figure = (text: string, at: string) => figureOf({ text, at }, '万元', { table: 'balance', column: 'amount' })
const open = (text: string, at: string) =>
  figureOf({ text, at, resolved: { text, how: 'placed', certainty: 'open' } }, '万元', {
    table: 'balance',
    column: 'amount',
  })
const economic = (code: string, total: string) => ({
  ...{ scope: 'basic', level: 'item', row: 1, departmentCode: code, departmentName: code },
  figures: { total: figure(total, `E${code}`) },
})
const project = (ordinal: number, total: string) => ({
  ordinal,
  name: `项目${ordinal}`,
  total: figure(total, `P${ordinal}`),
})
const carried = (amount: string) => ({ side: 'income', role: 'carriedOver', label: '上年结转', figures: { amount: figure(amount, 'C') } }) // prettier-ignore

function leadOf(more: object, corrections: Readonly<Record<string, string>> = {}) {
  const disclosure = dressFigures(
    {
      ...{ phase: 'budget', balance: [], projects: [], threePublic: [], tables: [], rawTables: 0 },
      ...{ claims: [], changes: [], functional: [], economic: [], derived: [] },
      totals: { expenditure: figure('100.00', 'T'), basic: figure('40.00', 'B'), project: figure('60.00', 'P') },
      audit: {
        ...{ ledger: [], findings: [], matters: [] },
        corrections: [{ figures: Object.entries(corrections).map(([at, corrected]) => ({ at, corrected })) }],
      },
      ...more,
    } as unknown as YearlyDisclosure,
    SHOW_WAN,
  )
  return toYearLead(disclosure, asCorrected(disclosure), 2025)
}
const wan = (money: bigint | undefined) => money === undefined ? undefined : moneyToText(money as never, '万元') // prettier-ignore

describe('what a yearly page leads with', () => {
  it('is the published total where nothing else has to be known', () => {
    const lead = leadOf({})
    expect([lead.kind, wan(lead.money), lead.published?.wan]).toEqual(['ordinary', '100.00', '100.00'])
    expect([lead.split?.basic.width, lead.split?.project.share]).toEqual(['40.00%', '60.00%'])
  })

  it('is the corrected total where the document admits an error, whatever was carried over', () => {
    const lead = leadOf({ balance: [carried('50.00')] }, { T: '80.00', B: '20.00' })
    expect([lead.kind, wan(lead.money), lead.published?.wan]).toEqual(['admitted', '80.00', '100.00'])
    expect([lead.split?.basic.share, lead.split?.basic.figure.wan]).toEqual(['25.00%', '40.00'])
    expect(lead.carriedOver).toBeUndefined()
  })

  it.each([
    ['20.00', 'carriedOver', '80.00'],
    ['19.99', 'ordinary', '100.00'],
    ['0.00', 'ordinary', '100.00'],
    ['120.00', 'ordinary', '100.00'],
  ])('of %s carried over out of 100 is %s', (amount, kind, money) => {
    const lead = leadOf({ balance: [carried(amount)] })
    expect([lead.kind, wan(lead.money)]).toEqual([kind, money])
  })

  it('takes nothing off what accounts say was spent', () => {
    expect(leadOf({ phase: 'final', balance: [carried('50.00')] }).kind).toBe('ordinary')
  })

  it('leads with no figure that is open, and says that there is a doubt', () => {
    const lead = leadOf({ totals: { expenditure: open('100.00', 'T'), basic: figure('40.00', 'B') } })
    expect([lead.money, lead.published, lead.hasDoubt, lead.split]).toEqual([undefined, undefined, true, undefined])
  })

  it('names the classes of basic expenditure only where they give it to the cent', () => {
    const classes = [economic('30101', '30.00'), economic('30201', '10.00')]
    expect(leadOf({ economic: classes }).split?.basic.parts.map(({ key }) => key)).toEqual(['301', '302'])
    expect(leadOf({ economic: classes.slice(1) }).split?.basic.parts).toEqual([])
  })

  it('names the largest projects, and a rest only where all of them give project expenditure to the cent', () => {
    const projects = ['20.00', '15.00', '10.00', '9.00', '6.00'].map((total, i) => project(i, total))
    const { parts, rest } = leadOf({ projects }).split?.project ?? { parts: [], rest: undefined }
    expect([parts.length, rest?.count, wan(rest?.money)]).toEqual([3, 2, '15.00'])
    expect(leadOf({ projects: projects.slice(1) }).split?.project.rest).toBeUndefined()
    expect(leadOf({ projects: [project(0, '70.00')] }).split?.project.parts).toEqual([])
  })

  it('draws no bar whose parts are more than the whole', () => {
    const totals = { expenditure: figure('90.00', 'T'), basic: figure('40.00', 'B'), project: figure('60.00', 'P') }
    expect(leadOf({ totals }).split).toBeUndefined()
  })

  it('tells nothing as spent where what was spent of the year is open', () => {
    const spent = {
      side: 'expenditure',
      role: 'thisYear',
      label: '本年支出合计',
      figures: { amount: open('90.00', 'Y') },
    }
    const lead = leadOf({ phase: 'final', balance: [spent] })
    expect([lead.money, lead.published, lead.total?.wan, lead.hasDoubt]).toEqual([undefined, undefined, '100.00', true])
  })

  it('tells a change as corrected only where the correction reaches it, and none of a part', () => {
    const change = { subject: 'expenditure', label: null, direction: 'up', baseYear: 2024, percent: '1.00', change: figure('9.00', 'X') } // prettier-ignore
    expect(leadOf({ changes: [change], claims: [change] }).change?.percent).toBe('1.00')
    expect(leadOf({ changes: [change], claims: [change] }, { T: '80.00' }).change).toBeUndefined()
    const ofPart = { ...change, label: '办公费' }
    expect(leadOf({ changes: [ofPart], claims: [ofPart] }).change).toBeUndefined()
  })

  it('orders projects as they are put right', () => {
    const projects = [project(1, '40.00'), project(2, '20.00')]
    const { parts } = leadOf({ projects }, { T: '79.00', P: '39.00', P1: '19.00' }).split?.project ?? { parts: [] }
    expect(parts.map(({ ordinal }) => ordinal)).toEqual([2, 1])
  })

  it('says that a document tells of an error that nothing could put right', () => {
    const audit = { ledger: [], findings: [], corrections: [], matters: [{ admitted: true }] }
    const lead = leadOf({ audit })
    expect([lead.kind, lead.hasUnplacedError]).toEqual(['ordinary', true])
  })
})
