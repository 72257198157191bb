import { describe, expect, it } from 'vitest'
import terms from '@/data/glossary/terms.json'
import { DOCUMENT_TERMS, EXPLAINED_TERMS } from './explained-terms'

describe('what pages explain', () => {
  it.each([...Object.values(EXPLAINED_TERMS), ...Object.values(DOCUMENT_TERMS)])('the glossary knows %s', (name) => {
    expect(terms.some(({ term, synonyms }) => term === name || (synonyms as string[]).includes(name))).toBe(true)
  })
})
