import { describe, expect, it } from 'vitest'
import type { GlossaryTerm } from '@/lib/budget/glossary'
import type { ReadingExample } from './list-reading-examples'
import { toGlossaryPage } from './glossary-page'

const term = (slug: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  slug,
  term: slug,
  plain: '平常话',
  explanation: '一句。两句。',
  synonyms: [],
  section: 'spending' as const,
  stands: [],
  related: [],
  ...more,
})

const cell = (text: string, at = 'L9:1-5') => ({ text, at })
const example = (change: object = {}) =>
  ({
    phase: 'budget',
    year: 2030,
    department: '虚构局',
    page: '/a/b/2030',
    document: '0123456789ab',
    title: '',
    checks: [],
    corrected: [],
    disclosure: {
      form: 'henan-budget',
      identity: { phase: 'budget' },
      claims: [
        { subject: 'procurement', unit: '万元', amount: cell('0.00') },
        { subject: 'procurement', unit: '万元', amount: cell('8.00') },
        { subject: 'functionLine', label: '某项', unit: '万元', amount: cell('1.00'), completionRate: cell('96.67') },
      ],
      tables: {
        expenditure: {
          state: 'filled',
          title: '',
          unit: '元',
          columns: ['total', 'basic'],
          rows: [
            { row: 1, level: 'total', name: '合计', cells: { total: cell('120000.00'), basic: cell('') } },
            { row: 2, level: 'item', code: '2010350', name: '事业运行', cells: { total: cell('120000.00') } },
          ],
        },
        projectPerformance: {
          state: 'filled',
          title: '',
          unit: '元',
          columns: ['total'],
          rows: [{ name: '甲', cells: {}, indicators: [{ name: '人数', row: 3, target: cell('≥10人') }] }],
        },
      },
    },
    ...change,
  }) as unknown as ReadingExample

const exampleOf = (stands: GlossaryTerm['stands'], examples = [example()]) =>
  toGlossaryPage([term('a', { stands })], examples)[0]?.terms[0]?.example

describe('toGlossaryPage', () => {
  it('puts terms under the parts of a yearly page, and leaves out parts without any', () => {
    const page = toGlossaryPage([term('a'), term('b', { section: 'documents' }), term('c')], [])
    expect(page.map(({ title, terms }) => [title, terms.map(({ slug }) => slug)])).toEqual([
      ['两份文件', ['b']],
      ['钱到哪里去', ['a', 'c']],
    ])
  })

  it('leads on only to terms that are there', () => {
    const [part] = toGlossaryPage([term('a', { related: ['b', 'mei-you'] }), term('b')], [])
    expect(part?.terms[0]?.related.map(({ slug }) => slug)).toEqual(['b'])
  })

  it('shows a real figure in 万元, with its row, its column and its cell', () => {
    expect(exampleOf([{ phase: 'budget', table: 'expenditure', column: 'total' }])).toMatchObject({
      figure: { wan: '12.00', at: 'L9:1-5', document: '0123456789ab' },
      unit: '万元',
      place: '《部门支出预算表》“2010350 事业运行”，合计',
    })
  })

  it('takes no nothing for an example: neither a blank nor a zero, and goes on to the next place', () => {
    const blank = { phase: 'budget', table: 'expenditure', column: 'basic', row: '合计' } as const
    expect(exampleOf([blank])).toBeUndefined()
    expect(exampleOf([blank, { phase: 'budget', subject: 'procurement' }])).toMatchObject({
      figure: { wan: '8.00' },
      unit: '万元',
      place: '文字说明“政府采购”',
    })
  })

  it('takes percentages as they are, and targets as they are printed', () => {
    const rate = { phase: 'budget', subject: 'functionLine', column: 'completionRate' } as const
    expect(exampleOf([rate])).toMatchObject({ figure: { printed: '96.67' }, unit: '%' })
    expect(exampleOf([{ phase: 'budget', table: 'projectPerformance' }])).toMatchObject({
      figure: { printed: '≥10人' },
      unit: '',
      place: '《部门预算项目绩效目标表》“甲”，指标“人数”的目标值',
    })
  })

  it('has no example without a document of the phase', () => {
    expect(exampleOf([{ phase: 'final', subject: 'procurement' }])).toBeUndefined()
    expect(exampleOf([{ phase: 'budget', subject: 'procurement' }], [])).toBeUndefined()
  })
})
