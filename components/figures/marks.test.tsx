import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { findingAnchor } from '@/lib/addresses/finding-address'
import type { Mark } from '@/lib/budget/figure'
import { SEVERITY_TITLES } from '@/lib/budget/finding'
import { Marks } from './marks'
import { PutRight } from './put-right'

const mark = (key: string): Mark => ({ key, severity: 'conflict' })

it('leads to the first finding and counts the others', () => {
  const html = renderToStaticMarkup(<Marks marks={[mark('one'), mark('two')]} page="/a/b/2030" />)
  expect(html).toContain(`href="/a/b/2030#${findingAnchor('one')}"`)
  expect(html).toContain(SEVERITY_TITLES.conflict)
  expect(html).toContain('<span class="figure"> 2</span>')
})

it('says nothing where nothing was found', () => {
  expect(renderToStaticMarkup(<Marks marks={[]} />)).toBe('')
})

it('sets what follows from a correction beside it only where that is another thing', () => {
  expect(renderToStaticMarkup(<PutRight published="5%" corrected="5%" />)).toBe('5%')
  expect(renderToStaticMarkup(<PutRight published="5%" corrected={undefined} />)).toBe('5%')
  expect(renderToStaticMarkup(<PutRight published="5%" corrected="4%" />)).toMatch(/^5%<ins[^>]*>.*4%<\/ins>$/)
})
