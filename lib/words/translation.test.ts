import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { missingPage } from '@/lib/words/missing-page'
import type { site } from '@/lib/words/site'
import type { TranslationOf } from './translation'

const here = import.meta.dirname
const languages = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
const areasOf = (language: string) =>
  readdirSync(join(here, language)).flatMap((file) => /^([a-z-]+)\.tsx?$/.exec(file)?.[1] ?? [])
const areas = areasOf('zh-cn').toSorted()

describe('the languages', () => {
  it.each(languages)('%s has every area, and no other', (language) => {
    expect(areasOf(language).toSorted()).toEqual(areas)
  })

  it.each(languages)('%s says something under every name', async (language) => {
    for (const file of readdirSync(join(here, language)))
      for (const words of Object.values((await import(/* @vite-ignore */ join(here, language, file))) as object))
        expect(silentNames(words as object), file).toEqual([])
  })
})

describe('a translation', () => {
  const pages = {
    home: 'Home',
    compare: 'Compare',
    topics: 'Topics',
    projects: 'Projects',
    findings: 'Findings',
    guide: 'Guide',
    glossary: 'Glossary',
    about: 'About',
    functions: 'Functions',
    economics: 'Kinds',
  } satisfies TranslationOf<typeof site>['pages']

  it('has texts of its own under the same names', () => expect(pages.home).toBe('Home'))

  it('has the same parts, in an order of its own', () => {
    const orGo = ((places) => ['Or to ', places]) satisfies TranslationOf<typeof missingPage>['orGo']
    expect(orGo('x')).toEqual(['Or to ', 'x'])
  })
})

function silentNames(words: object): string[] {
  return Object.entries(words).flatMap(([name, said]) => {
    if (typeof said === 'object' && said !== null) return silentNames(said as object).map((each) => `${name}.${each}`)
    return typeof said === 'function' || (typeof said === 'string' && said !== '') ? [] : [name]
  })
}
