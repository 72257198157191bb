import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { classNumbers } from './class-numbers'

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const codes = NUMBERS.map((_, i) => String(201 + i))
const table = (of: readonly string[], form: (number: string, code: string) => string) => ({
  rows: of.map((code, i) => ({
    ...{ row: i + 1, side: 'expenditure', role: 'item', functionCode: code, cells: {} },
    label: form(NUMBERS[i] ?? '', code),
  })),
})
const judge = (appropriation: readonly string[]) =>
  judged(classNumbers, {
    tables: {
      balance: table(codes, (number, code) => `${number}、虚构 ${code}`),
      appropriationBalance: table(appropriation, (number, code) => `（${number}）虚构${code}支出`),
    },
  })

describe('class-numbers', () => {
  it('holds where both count alike', () => expect(outcomes(judge(codes))).toEqual(['holds']))

  it('finds a number that is two classes', () => {
    const found = judge(codes.map((code) => (code === '209' ? '299' : code)))
    expect(found).toMatchObject([{ outcome: 'fails', left: { table: 'balance', row: 9 } }])
    expect(found[0]).toHaveProperty(
      'sentence',
      '两张总表用同一个序号列了不同的类：“九”在表 1 是“虚构209”，在表 4 是“虚构299支出”。',
    )
  })

  it('says nothing where a form counts on its own, or lists few', () => {
    expect(judge(codes.slice(1))).toEqual([])
    expect(judge(codes.slice(0, 9))).toEqual([])
  })
})
