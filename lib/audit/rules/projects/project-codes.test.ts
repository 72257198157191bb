import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { projectCodes } from './project-codes'

const HEAD = '41039925000000002'
const judge = (...rows: (readonly [code: string, name: string])[]) =>
  judged(projectCodes, {
    tables: {
      projectPerformance: {
        rows: rows.map(([code, name], i) => ({ row: i + 1, level: code.length < 8 ? 'unit' : 'project', code, name })),
      },
    },
  })
const run = (...numbers: number[]) => judge(...numbers.map((n) => [`${HEAD}${n}`, `虚构项目${n}`] as const))
const failed = (judgements: ReturnType<typeof judge>) => judgements.filter(({ outcome }) => outcome === 'fails')

describe('project-codes', () => {
  it('holds where codes are of one length and run on', () => {
    expect(outcomes(run(801, 802, 803, 804, 805))).toEqual(['holds', 'holds'])
  })

  it('finds another length, one code twice, one name under two codes', () => {
    expect(failed(judge([`${HEAD}801`, '甲'], [`${HEAD}802`, '乙'], [`${HEAD}0803`, '丙']))).toMatchObject([
      { sentence: `表 14 的项目编码长短不一：2 个是 20 位，1 个不是（如 ${HEAD}0803，21 位）。` },
    ])
    expect(failed(judge([`${HEAD}801`, '甲'], [`${HEAD}801`, '乙']))).toMatchObject([{ severity: 'conflict' }])
    expect(failed(judge([`${HEAD}801`, '虚构项目 2025'], [`${HEAD}802`, '虚构项目2025']))).toMatchObject([
      { severity: 'doubt', sentence: expect.stringContaining('有 2 个项目都叫“虚构项目2025”') },
    ])
  })

  it('lets two units have a project of one name', () => {
    const two = judge(['901001', '甲单位'], [`${HEAD}801`, '办公'], ['901002', '乙单位'], [`${HEAD}802`, '办公'])
    expect(failed(two)).toEqual([])
  })

  it('doubts a number left out of codes that run on', () => {
    expect(failed(run(805, 801, 802, 804, 806, 807))).toMatchObject([
      {
        left: { text: `${HEAD}802` },
        sentence: '表 14 有 6 个项目编码从 …801 连续编到 …807，中间没有 …803。',
      },
    ])
  })

  it('expects no run of few codes, or of codes that were given here and there', () => {
    expect(failed(run(801, 803, 804))).toEqual([])
    expect(failed(run(201, 227, 229, 428, 429, 431))).toEqual([])
    expect(failed(run(801, 803, 805, 807, 809))).toEqual([])
  })
})
