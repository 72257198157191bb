import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { figureOf, type Figure } from '@/lib/budget/figure'
import { Amount } from './amount'

const DOCUMENT = 'a'.repeat(12)
const figure = (text: string, at: string | undefined = 'L5:1-5'): Figure | undefined =>
  figureOf({ text, ...(at !== undefined && { at }) }, '万元', {
    table: 'expenditure',
    row: 1,
    column: 'total',
    document: DOCUMENT,
  })
const markup = (own: Figure | undefined, listed = false): string =>
  renderToStaticMarkup(<Amount figure={own} listed={listed} />)
const words = (html: string): string => html.replace(/<[^>]*>/g, '')

it('is a door to its cell, and carries what a reader’s tools ask for', () => {
  const html = markup(figure('1234.50'))
  expect(html).toContain(`href="/documents/${DOCUMENT}#L5-1-5"`)
  expect(html).toContain('data-table="expenditure"')
  expect(html).toContain('data-column="total"')
  expect(html).toContain('data-at="L5:1-5"')
})

it('tells a blank cell from a column that is not there, to a screen reader alone', () => {
  const [blank, absent] = [markup(figure('')), markup(undefined)]
  for (const html of [blank, absent]) expect(html).toMatch(/^<span class="sr-only">[^<]+<\/span>$/)
  expect(blank).not.toBe(absent)
  expect(markup(figure('0.00'))).not.toContain('sr-only')
})

it('shows what the document’s own words put there beside what it printed', () => {
  const own = figure('2301.43')
  const html = markup(own && { ...own, corrected: '801.58' })
  expect(words(html)).toMatch(/2,?301\.43.*801\.58/)
  expect(html).toContain('<ins class="corrected figure"')
})

it('is plain text where its place is not known', () => {
  const own = figure('1.00')
  expect(markup(own && { ...own, at: undefined })).not.toContain('<a ')
})
