import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EDITIONS, editionOf } from './editions'
import { sourceEdition, sourceFiles } from './source-edition'

const projectRoot = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8')
const changed = (what: keyof typeof EDITIONS, file: string) =>
  sourceEdition(EDITIONS[what], (each) => (each === file ? `${read(each)}\n// changed` : read(each)))

/** Every source beside its tests, and what tests alone use. */
const sourcesIn = (folder: string) =>
  readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|-fixture\.ts$/.test(file))

describe('the edition that judged a disclosure', () => {
  it('changes with every rule', () => {
    const rules = sourcesIn('lib/audit/rules')
    expect(rules.length).toBeGreaterThan(40)
    for (const rule of rules) expect(changed('judged', rule), rule).not.toBe(editionOf('judged'))
  })

  it('changes with what rules lean on: the weighing of relations, money, the writing down', () => {
    for (const file of ['lib/audit/relation.ts', 'lib/budget/money.ts', 'lib/store/save-audit.ts'])
      expect(changed('judged', file), file).not.toBe(editionOf('judged'))
  })

  it('is the same whatever else changes: tests, words of the interface, search, another kind of line ends', () => {
    for (const file of ['lib/audit/relation.test.ts', 'lib/words/zh-cn/home.ts', 'lib/store/search-entries.ts'])
      expect(changed('judged', file), file).toBe(editionOf('judged'))
    expect(sourceEdition(EDITIONS.judged, (file) => read(file).replaceAll('\n', '\r\n'))).toBe(editionOf('judged'))
  })
})

it('each edition changes with the sources of what it names, and not with those of another', () => {
  const own = {
    stored: ['lib/store/disclosure-rows.ts', 'lib/store/project-rows.ts', 'lib/budget/headline.ts'],
    searched: ['lib/store/search-entries.ts', 'lib/store/search-sounds.ts', 'lib/search/search-grams.ts'],
    matched: ['lib/topics/match-topic.ts'],
  } as const
  for (const what of ['stored', 'searched', 'matched'] as const)
    for (const file of own[what]) expect(changed(what, file), `${what} ${file}`).not.toBe(editionOf(what))
  expect(changed('stored', 'lib/store/search-entries.ts')).toBe(editionOf('stored'))
  expect(changed('matched', 'lib/store/search-entries.ts')).toBe(editionOf('matched'))
})

it('leaves out no source that is imported, in whatever way it is written', () => {
  const texts = new Map([
    ['lib/store/editions.ts', "import { x,\n  type Y } from './source-edition'\nimport type { Z } from './nothing'\n"],
    ['lib/store/source-edition.ts', "export * from '@/lib/budget/money'\nconst a = await import('./save-audit')\n"],
    ['lib/budget/money.ts', "import '@/lib/budget/cell'\nimport fs from 'node:fs'\n"],
  ])
  const found = sourceFiles({ from: ['lib/store/editions.ts'] }, (file) => texts.get(file) ?? '')
  expect([...found.keys()]).toEqual([
    ...['lib/budget/cell.ts', 'lib/budget/money.ts', 'lib/store/editions.ts', 'lib/store/save-audit.ts'],
    'lib/store/source-edition.ts',
  ])
})
