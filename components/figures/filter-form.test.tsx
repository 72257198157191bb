import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FilterForm, phaseField, yearField, type FilterField } from './filter-form'

const markup = (fields: readonly FilterField[], all?: string): string =>
  renderToStaticMarkup(<FilterForm action="/list" id="x" label="Narrow" fields={fields} all={all} />)

it('is a form that asks by address, without a script', () => {
  const html = markup([])
  expect(html).toMatch(/<form aria-label="Narrow"[^>]* action="\/list">/)
  expect(html).not.toContain('method=')
  expect(html).toContain('<button type="submit"')
})

it('labels each field and keeps what was chosen', () => {
  const html = markup([yearField([2025, 2024], 2024, 'Any')])
  expect(html).toContain('<label for="x-year"')
  expect(html).toContain('<select id="x-year" name="year"')
  expect(html).toContain('<option value="">Any</option>')
  expect(html).toMatch(/<option value="2024" selected="">/)
})

it('has no empty choice where one of two always stands', () => {
  expect(markup([phaseField('final')])).not.toContain('<option value="">')
  expect(markup([phaseField(undefined, 'Any')])).toContain('<option value="" selected="">Any</option>')
})

it('keeps what was written, and asks for the digits of an amount', () => {
  const html = markup([
    { name: 'q', label: 'Words', value: 'a "b"', writes: 'words', wide: true },
    { name: 'from', label: 'From', value: '1.5', writes: 'amount' },
  ])
  expect(html).toMatch(/<input id="x-q" type="search"[^>]* name="q" value="a &quot;b&quot;"\/>/)
  expect(html).toContain('inputMode="decimal"')
})

it('leads back to all only where something is narrowed', () => {
  expect(markup([])).not.toContain('<a ')
  expect(markup([], '/list')).toContain('<a href="/list">')
})
