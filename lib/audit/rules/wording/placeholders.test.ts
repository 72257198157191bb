import { describe, expect, it } from 'vitest'
import type { AuditCase } from '@/lib/audit/rule'
import { placeholders } from './placeholders'

const findings = (...text: string[]) =>
  [...placeholders.judge({ text } as unknown as AuditCase)].filter(({ outcome }) => outcome === 'fails')

describe('placeholders', () => {
  it('finds a count, a year, a share that was never filled in', () => {
    expect(findings('执法用车 0 辆、专业技术用车**辆、其他', '截至××年', '增长 ____%')).toMatchObject([
      { sentence: '有 3 处（第 1 行、第 2 行、第 3 行，如“辆、专业技术用车**辆”）留着没有填上的空。' },
    ])
    expect(findings('专业技术用车**辆')).toMatchObject([{ left: { at: 'L1:0-9', text: '专业技术用车**辆' } }])
    expect(findings('甲\n增长（下降）XX%\n乙\n丙', '无')).toMatchObject([
      { left: { at: 'P1' }, sentence: '第 1 页“增长（下降）XX%”处留着没有填上的空。' },
    ])
  })

  it('leaves Markdown’s bold, bullets and rules alone', () => {
    expect(findings('公务接待费**0**万元，共**1.50**万元', '**第一部分**', '***', 'A4×2 张', 'xx县')).toEqual([])
  })

  it('is in the ledger as held where there is none', () => {
    expect([...placeholders.judge({ text: ['没有空'] } as unknown as AuditCase)]).toMatchObject([{ outcome: 'holds' }])
  })
})
