import { expect, it } from 'vitest'
import { furtherPageOf, pageAddress } from './page-address'

it('leaves the first page at the address of its list', () => {
  expect(pageAddress('/functions/201', 1)).toBe('/functions/201')
  expect(pageAddress('/functions/201', 2)).toBe('/functions/201/2')
})

it('reads the number of a further page, and nothing else', () => {
  expect(furtherPageOf('2')).toBe(2)
  for (const text of ['1', '0', '02', '-1', 'x', '12345', '']) expect(furtherPageOf(text)).toBeUndefined()
})
