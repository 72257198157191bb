import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkArrows } from './check-arrows'

const sound = {
  'package.json': '{}',
  'lib/budget/money.ts': `import type { Cell } from './cell'\nexport const money = (cell: Cell) => cell`,
  'lib/budget/cell.ts': `import { money } from './money'\nexport type Cell = typeof money`,
  'lib/budget/classification.ts': `export const names = 1`,
  'lib/audit/run.ts': `import { money } from '@/lib/budget/money'\nexport const run = money`,
  'lib/db/client.ts': `export const client = 1`,
  'lib/figures/amount.ts': `import { money } from '@/lib/budget/money'\nexport const amount = money`,
  'lib/compare/get-compared.ts': `import { client } from '@/lib/db/client'\nexport const getCompared = client`,
  'lib/compare/comparison.ts': `import type { getCompared } from './get-compared'\nexport type Seen = typeof getCompared`,
  'lib/testing/any.ts': `export const any = 1`,
  'lib/budget/money.test.ts': `import { any } from '@/lib/testing/any'\nexport const x = any`,
  'components/compare/table.tsx': `import { amount } from '@/lib/figures/amount'\nexport const Table = amount`,
  'components/site/page-script.ts': `import('./palette')`,
  'app/page.tsx': `import { Table } from '@/components/compare/table'\nexport default Table`,
  'cli/main.ts': `import { run } from '@/lib/audit/run'\nexport const main = run`,
}

/** One file that goes wrong, and what is said of it. */
const wrong: readonly (readonly [string, string, string, RegExp])[] = [
  ['the vocabulary leans on', 'lib/budget/a.ts', `import '@/lib/figures/amount'`, /^lib\/budget imports what it may/],
  ['an audit asks the database', 'lib/audit/a.ts', `import '@/lib/db/client'`, /^lib\/audit imports what it may/],
  [
    'a series asks',
    'lib/compare/a.ts',
    `import { getCompared } from './get-compared'`,
    /^subjects imports types alone/,
  ],
  ['a series opens', 'lib/compare/b.ts', `import '@/lib/db/client'`, /^subjects imports what it may/],
  ['a part asks', 'components/compare/a.tsx', `import '@/lib/db/client'`, /^components imports what it may/],
  ['a page writes', 'app/a.ts', `import '@/lib/store/save'`, /^app imports what it may/],
  ['figures know a subject', 'lib/figures/a.ts', `import '@/lib/compare/comparison'`, /^figures stands before/],
  ['the product generates', 'lib/audit/b.ts', `import '@/lib/testing/any'`, /tests and their data stay tests/],
  ['rows leave', 'app/b.ts', `import type { A } from '@/lib/db/generated/client'`, /rows stay with questions/],
  ['lib draws', 'lib/figures/b.ts', `import 'react'`, /lib draws nothing/],
  ['pure code reads a file', 'lib/audit/c.ts', `import 'node:fs'`, /pure code touches nothing/],
  [
    'the script of the pages carries a list of codes',
    'components/site/palette.ts',
    `import '@/lib/budget/classification'`,
    /page-script\.ts → components\/site\/palette\.ts → lib\/budget\/classification\.ts: travels to every reader/,
  ],
  ['a file imports itself by another', 'lib/budget/b.ts', `import './c'`, /^no circle: lib\/budget\/[bc]\.ts → /],
]

describe('the arrows', () => {
  let root: string
  let complaints: readonly string[]

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'arrows-'))
    const compilerOptions = { baseUrl: root, paths: { '@/*': ['./*'] }, module: 'esnext' }
    const more = {
      'tsconfig.json': JSON.stringify({ compilerOptions }),
      'lib/budget/c.ts': `import './b'`,
      'lib/store/save.ts': '',
      'lib/db/generated/client.ts': 'export type A = 1',
      'node_modules/react/package.json': '{"name":"react","main":"index.js"}',
      'node_modules/react/index.js': '',
    }
    const files = { ...sound, ...more, ...Object.fromEntries(wrong.map(([, file, text]) => [file, text])) }
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
      writeFileSync(path.join(root, file), `${text}\n`)
    }
    complaints = await checkArrows(root, ['app', 'components', 'lib', 'cli'])
  })
  afterAll(() => rmSync(root, { recursive: true }))

  it.each(wrong)('say when %s', (_, file, __, told) => {
    expect(complaints.filter((line) => line.includes(file) && told.test(line))).not.toEqual([])
  })

  it('say nothing of what may be', () => {
    const files = Object.keys(sound).filter((file) => /\.tsx?$/.test(file))
    const of = (file: string) =>
      complaints.filter((line) => new RegExp(`: ${file.replaceAll('.', '\\.')} →`).test(line))
    expect(files.flatMap(of)).toEqual([])
  })
})
