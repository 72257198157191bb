import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { parseDepartmentEconomicCode, parseFunctionalCode, type ClassificationCode } from '@/lib/budget/classification'
import { figureOf } from '@/lib/budget/figure'
import type { LineRow } from '@/lib/lines/classification-line'
import type { LinePage } from '@/lib/lines/line-page'
import { LineView } from './line-view'

const row: LineRow = {
  of: {
    district: { slug: 'xugou', name: '虚构区' },
    department: { slug: 'jia', name: '虚构局' },
    year: 2030,
    phase: 'budget',
    home: '/xugou/jia',
    document: '0'.repeat(12),
  } as LineRow['of'],
  amounts: [
    {
      parts: [
        {
          code: '201',
          name: '虚构',
          beside: undefined,
          figure: figureOf({ text: '12.34', at: 'L5:1-5' }, '万元', { table: 'expenditure', row: 1, column: 'total' }),
        },
      ],
      sum: undefined,
      corrected: undefined,
    },
  ],
  allFunds: true,
  codes: ['201'],
  names: ['虚构'],
}

const page = (system: LinePage['system'], code: ClassificationCode, address: string): LinePage => ({
  system,
  code,
  name: '虚构一项',
  address,
  year: 2030,
  page: 1,
  more: true,
  rows: [row],
  coverage: [],
  printed: [],
})
const functional = page('functional', parseFunctionalCode('201')!, '/functions/201')
const economic = page('department', parseDepartmentEconomicCode('302')!, '/economics/302')
const markup = (line: LinePage): string => renderToStaticMarkup(<LineView line={line} glossary={[]} />)

it('shows a line of either classification with the documents that print it', () => {
  for (const line of [functional, economic]) {
    expect(markup(line)).toContain('<h1')
    expect(markup(line)).toContain(line.code)
    expect(markup(line)).toContain('href="/xugou/jia/2030"')
    expect(markup(line)).toContain('12.34')
    expect(markup(line)).toContain(`rel="next" href="${line.address}/2"`)
  }
})

it('has the columns of its own classification', () => {
  const heads = (line: LinePage) => [...markup(line).matchAll(/<th scope="col" class="amount">/g)].length
  expect(heads(functional)).toBeGreaterThan(heads(economic))
})

it('says so where no document uses the code', () => {
  expect(markup({ ...functional, rows: [], more: false })).not.toContain('<th scope="row"><a href="/xugou')
  expect(markup({ ...functional, rows: [], more: false })).not.toContain('rel="next"')
})
