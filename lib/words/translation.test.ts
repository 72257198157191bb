import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { missingPage } from './missing-page'
import type { site } from './site'
import type { TranslationOf } from './translation'

const here = import.meta.dirname
const languages = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
const areasOf = (folder: string) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => areaOf(entry.name))
const areaOf = (file: string) => /^(?!translation\b)([a-z-]+)\.tsx?$/.exec(file)?.[1] ?? []
const areas = areasOf(here).toSorted()

describe('the languages', () => {
  it('are there', () => expect(languages).toContain('zh-cn'))

  it.each(languages)('%s has every area, and no other', (language) => {
    expect(areasOf(join(here, language)).toSorted()).toEqual(areas)
  })

  it.each(areas)('%s is bound to one of them, under one name', async (area) => {
    const binding = readFileSync(join(here, `${area}.ts`), 'utf8')
    expect(binding).toMatch(new RegExp(`^(//.*\\n)?export \\{ [a-zA-Z]+ \\} from './[a-z-]+/${area}'\\n$`))
    expect(languages.some((language) => binding.includes(`'./${language}/`))).toBe(true)
  })

  it('say something under every name', async () => {
    for (const area of areas)
      for (const words of Object.values((await import(`./${area}.ts`)) as object))
        expect(silentNames(words as object), area).toEqual([])
  })
})

describe('a translation', () => {
  const pages = {
    ...{ home: 'Home', compare: 'Compare', topics: 'Topics', projects: 'Projects', findings: 'Findings' },
    ...{ guide: 'Guide', glossary: 'Glossary', about: 'About', functions: 'Functions', economics: 'Kinds' },
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
