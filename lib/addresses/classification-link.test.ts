import { expect, it } from 'vitest'
import { economicLink, functionLink } from './classification-link'

it('each classification has addresses of its own', () => {
  expect(functionLink('2010350')).toBe('/functions/2010350')
  expect(economicLink('30101')).toBe('/economics/30101')
  expect(economicLink('50101')).toBe('/economics/gov-50101')
})

it('what is no code leads nowhere', () => {
  for (const text of [null, undefined, '', '605', '20100', '一']) expect(functionLink(text)).toBeUndefined()
  for (const text of [null, '', '201', '605001']) expect(economicLink(text)).toBeUndefined()
})
