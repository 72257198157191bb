import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { carriedOverTold } from './carried-over-told'

const judge = (carried: string, ...text: string[]) => {
  const cells = { total: { text: '100.00' }, carriedOver: { text: carried } }
  const rows = [{ row: 1, level: 'total', name: '合计', cells }]
  return judged(
    carriedOverTold,
    { tables: { income: { unit: '万元', columns: ['total', 'carriedOver'], rows } } },
    text,
  )
}
const said = '2025 年收入总计 100.00 万元。'

describe('carried-over-told', () => {
  it('finds a statement that passes over money left over from last year', () => {
    const found = judge('40.00', said, '名词解释', '上年结转：上年没有用完的钱。')
    expect(found).toMatchObject([{ outcome: 'fails', left: { text: '40.00' } }])
    expect(found[0]).toHaveProperty('sentence', expect.stringContaining('占全部收入的 40.00%'))
  })

  it('holds where it is told, and asks nothing where there is little or no statement', () => {
    expect(outcomes(judge('40.00', said, '上年结转 40.00 万元。'))).toEqual(['holds'])
    expect(judge('4.00', said)).toEqual([])
    expect(judge('40.00', '没有说明')).toEqual([])
  })
})
