import { expect, it } from 'vitest'
import { z } from 'zod'
import terms from '@/data/glossary/terms.json'
import { glossaryTermSchema } from './glossary'

it('fits the shipped terms, each with an address and a name of its own', () => {
  const shipped = z.array(glossaryTermSchema).parse(terms)
  expect(new Set(shipped.map(({ slug }) => slug)).size).toBe(shipped.length)
  expect(new Set(shipped.map(({ term }) => term)).size).toBe(shipped.length)
})
