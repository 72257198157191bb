import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { DocumentCell, DocumentPart } from '@/lib/documents/document-parts'
import { DocumentTable } from './document-table'

const cell = (text: string, anchor: string): DocumentCell => ({
  text,
  at: 'L5:1-5',
  resolved: undefined,
  anchor,
  note: undefined,
  corrected: undefined,
  marks: [],
})
const row = { label: '虚构', code: '201', notes: [], isSum: false, at: 'L5', anchor: 'L5', marks: [] }
const part: DocumentPart = {
  title: undefined,
  first: 'Name',
  heads: [
    [{ title: 'Over', columns: 2, rows: 1 }],
    [
      { title: 'Left', columns: 1, rows: 1 },
      { title: 'Right', columns: 1, rows: 1 },
    ],
  ],
  rows: [{ ...row, cells: [cell('1.00', 'L5-1-5'), undefined] }],
}
const markup = (own: DocumentPart): string =>
  renderToStaticMarkup(
    <DocumentTable
      id="expenditure"
      text={undefined}
      findings="/a/b/2030"
      table={{
        key: 'expenditure',
        number: 3,
        title: 'Title',
        printedTitle: 'Title',
        unit: '万元',
        state: 'filled',
        at: undefined,
        anchor: undefined,
        marks: [],
        parts: [own],
        notes: [],
      }}
    />,
  )

it('has one head of as many rows as the form prints, the name and the place beside all of them', () => {
  const html = markup(part)
  expect(html.match(/<thead>/g)).toHaveLength(1)
  expect(html).toContain('<thead><tr><th scope="col" rowSpan="2">Name</th><th scope="colgroup" colSpan="2"')
  expect(html).toContain('<tr><th scope="col" class="amount head">Left</th><th scope="col" class="amount head">Right')
})

it('gives every printed cell its address, and names the row', () => {
  const html = markup(part)
  expect(html).toContain('<tr id="L5">')
  expect(html).toContain('<td id="L5-1-5">1.00</td><td></td>')
  expect(html).toContain('<th scope="row"><span class="figure text-muted">201 </span>')
})

it('has neither head nor names where nothing is known of the columns', () => {
  const html = markup({ ...part, first: undefined })
  expect(html).not.toContain('<thead>')
  expect(html).not.toContain('<th ')
})
