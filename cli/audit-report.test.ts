import { expect, it } from 'vitest'
import type { FullAudit } from '@/lib/audit/audit-record'
import type { Finding, Severity } from '@/lib/budget/finding'
import type { Matter } from '@/lib/budget/matter'
import type { DisclosureIdentity } from '@/lib/budget/disclosure'
import { auditMarkdown, auditReport } from './audit-report'

const finding = (key: string): Finding => ({
  ...{ key, rule: 'levels-add-up', severity: 'error', admitted: false, sentence: `虚构的一句：${key}。` },
  published: { at: `L${key.length}`, text: '5.00' },
})
const matter = (severity: Severity, headline: string, findings: readonly string[], more: Partial<Matter> = {}) => ({
  ...{ key: headline, severity, headline, admitted: false, toldTo: 'readers' as const, root: { text: '5.00' } },
  findings: [...findings],
  ...more,
})

const identity = { name: '虚构局', year: 2031, phase: 'budget' } as unknown as DisclosureIdentity
const audit: FullAudit = {
  ...{ checks: [], corrections: [], derived: [], stale: [] },
  findings: ['a', 'bb', 'ccc', 'dddd', 'eeeee'].map(finding),
  matters: [
    matter('error', '少列一行；另有 1 处因此对不上。', ['bb', 'a'], { admitted: true }),
    matter('form', '类名不是现行的。', ['ccc'], { toldTo: 'form' }),
    matter('form', '零的写法不一。', ['dddd'], { toldTo: 'proof' }),
    matter('rounding', '差 0.01。', ['eeeee']),
  ],
}
const files = [{ name: 'a.pdf', identity, audit }]

it('prints matters by the four kinds that pages show, what hangs on each under it, and proof-reading apart', () => {
  expect(auditReport(files).split('\n').slice(2)).toEqual([
    ...['', '  加不起来 1 件', '  · 少列一行；另有 1 处因此对不上。（文件自己写明）', '    出处 L2'],
    '    － 虚构的一句：a。',
    ...['', '  格式 1 件', '  · 类名不是现行的。（范本如此）', '    出处 L3'],
    ...['', '  尾差 1 件', '  · 差 0.01。', '    出处 L5'],
    ...['', '  校对单 1 件', '  · 零的写法不一。', '    出处 L4', ''],
  ])
})

it('writes the same as Markdown, with the rule of each finding', () => {
  const page = auditMarkdown(files)
  expect(page).toContain(
    '## 加不起来（1）\n\n- 少列一行；另有 1 处因此对不上。（文件自己写明） 出处 L2；规则 `levels-add-up`\n  - 虚构的一句：a。',
  )
  expect(page).toContain('## 校对单（1）')
})
