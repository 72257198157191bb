import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVERYDAY_WORDS } from './everyday-words'

const data = path.join(import.meta.dirname, '../../data')

/** Every text and every key of the classifications, the glossary and the disclosures, without spaces and punctuation. */
function officialWords(): string {
  const files = ['classifications', 'glossary', 'disclosures'].flatMap((folder) =>
    readdirSync(path.join(data, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.join(data, folder, name)),
  )
  return files.map((file) => readFileSync(file, 'utf8').replace(/[“”（）()\s]/g, '')).join('\n')
}

describe('everyday words', () => {
  it('lead to terms that classifications, terms or names of projects have', () => {
    const official = officialWords()
    const unknown = EVERYDAY_WORDS.flatMap(({ means }) => means).filter((term) => !official.includes(term))
    expect(unknown).toEqual([])
  })

  it('each stand once, and none has nothing but itself to say', () => {
    const said = EVERYDAY_WORDS.flatMap((each) => each.said)
    expect(said.filter((word, i) => said.indexOf(word) !== i)).toEqual([])
    expect(EVERYDAY_WORDS.filter(({ said: words, means }) => means.every((term) => words.includes(term)))).toEqual([])
  })
})
