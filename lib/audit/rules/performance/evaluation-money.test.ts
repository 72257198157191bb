import { describe, expect, it } from 'vitest'
import type { AuditCase } from '@/lib/audit/rule'
import { judgementsOf } from '@/lib/audit/run-audit'
import { evaluationMoney } from './evaluation-money'

const cells = (...texts: string[]) =>
  Object.fromEntries(texts.map((text, i) => [['initial', 'adjusted', 'executed'][i] ?? '', { text }]))
const row = (n: number, role: string, label: string, ...texts: string[]) => ({
  row: n,
  role,
  label,
  cells: cells(...texts),
})
const claim = (subject: string, text: string, more: object = {}) => ({
  ...{ section: 13, subject, year: 2024, basis: 'executed', unit: '万元', at: 'L1', amount: { text } },
  ...more,
})
const TABLE = {
  ...{ unit: '万元', columns: ['initial', 'adjusted', 'executed'], indicators: [] },
  rows: [
    row(1, 'total', '部门预算总额', '120.00', '110.00', '100.00'),
    row(2, 'source', '（1）财政拨款', '110.00', '100.00', '90.00'),
    row(3, 'source', '（2）单位资金', '10.00', '10.00', '10.00'),
  ],
}
const EMPTY = { state: 'declaredEmpty', title: '', unit: '万元', columns: [], rows: [] }
const NO_FUNDS = { generalPublic: EMPTY, governmentFund: EMPTY, stateCapital: EMPTY }
const sums = (spent: string, appropriated: string) => ({
  ...NO_FUNDS,
  expenditure: {
    unit: '万元',
    columns: ['total'],
    rows: [{ row: 1, level: 'total', name: '合计', cells: { total: { text: spent } } }],
  },
  appropriationBalance: {
    ...{ unit: '万元', columns: ['total'] },
    rows: [
      {
        row: 1,
        side: 'expenditure',
        role: 'thisYear',
        label: '本年支出合计',
        cells: { total: { text: appropriated } },
      },
    ],
  },
})
const judge = (tables: object, claims: object[] = []) => {
  const disclosure = { form: 'national-final', identity: { year: 2024, phase: 'final' }, tables, claims }
  return [...judgementsOf(evaluationMoney, { disclosure } as unknown as AuditCase)]
}
const sentences = (...given: Parameters<typeof judge>) =>
  judge(...given).flatMap((judgement) => ('sentence' in judgement ? judgement.sentence : []))

describe('evaluation-money', () => {
  it('holds where the form says what the accounts say', () => {
    const claims = [
      claim('generalPublic', '110', { basis: 'initial', section: 5 }),
      claim('performanceManaged', '100.00', { label: '纳入预算绩效管理的支出' }),
      claim('basic', '60.00'),
      claim('project', '40.00'),
    ]
    const judgements = judge({ selfEvaluation: TABLE, ...sums('100.00', '90.00') }, claims)
    expect(judgements.map(({ outcome }) => outcome)).toEqual(Array(8).fill('holds'))
  })

  it('finds money that was not spent so, and a plan that was not so', () => {
    expect(sentences({ selfEvaluation: TABLE, ...sums('101.00', '95.00') })).toEqual([
      '部门整体支出绩效自评情况表“部门预算总额”行“全年执行数”比公开03表“合计”行“本年支出合计”少 1.00 万元：前者 100.00 万元，后者 101.00 万元。',
      expect.stringContaining('“（1）财政拨款”行“全年执行数”比'),
    ])
    expect(
      sentences({ ...NO_FUNDS, selfEvaluation: TABLE }, [claim('generalPublic', '111.00', { basis: 'initial' })]),
    ).toHaveLength(1)
    const told = [
      claim('performanceManaged', '99.00', { label: '支出总额' }),
      claim('basic', '60.00'),
      claim('project', '40.00'),
    ]
    expect(sentences({}, told)).toEqual([
      '说明第十三节“支出总额”比同一节的基本支出加项目支出少 1.00 万元：前者 99.00 万元，后者 100.00 万元。',
    ])
  })

  it('compares no plan where the tables of the other funds were not read', () => {
    const judgements = judge({ selfEvaluation: TABLE }, [claim('generalPublic', '111.00', { basis: 'initial' })])
    expect(judgements.at(-1)).toMatchObject({
      outcome: 'unchecked',
      note: expect.stringContaining('没有读出来') as string,
    })
  })

  it('asks for no plan of general public money where there are other funds, and nothing where nothing is printed', () => {
    const governmentFund = {
      ...{ unit: '万元', columns: ['total'] },
      rows: [{ row: 1, level: 'total', name: '合计', cells: { total: { text: '5.00' } } }],
    }
    const plan = [claim('generalPublic', '100.00', { basis: 'initial' })]
    expect(sentences({ selfEvaluation: TABLE, governmentFund }, plan)).toEqual([])
    expect(judge({})).toEqual([])
  })
})
