import { describe, expect, it } from 'vitest'
import { projectRoot } from '@/cli/project-root'
import { checkStructure } from './check-structure'
import { listProjectFiles, type ProjectFile } from './project-file'

type Tree = Readonly<Record<string, string>>

const sound: Tree = {
  'package.json': '{}',
  'README.md': '# 明账',
  'next.config.ts': 'export default {}',
  '.ci/run': '#!/bin/bash',
  'app/page.tsx': `import { Amount } from '@/components/figures/amount'\nexport default function Page() {}`,
  'app/[district]/[[...rest]]/page.tsx': 'export default function Page() {}',
  'app/(site)/_parts/site-header.tsx': 'export const SiteHeader = 1',
  'app/feed.xml/route.ts': 'export const GET = 1',
  'components/figures/amount.tsx': `'use client'\nimport { money } from '@/lib/budget/money'\nexport const Amount = money`,
  'lib/budget/money.ts': `import type { Cell } from './cell'\nexport const money = 1`,
  'lib/budget/cell.ts': `import { money } from './money'\nexport type Cell = typeof money`,
  'lib/budget/money.test.ts': `import { money } from './money'`,
  'lib/db/migrate.db.test.ts': `import { migrate } from './migrate'`,
  'lib/db/migrate.ts': 'export const migrate = 1',
  'prisma/schema.prisma': 'model A {}',
  'prisma/migrations/20250101000000_first_tables/migration.sql': 'select 1',
  'prisma/migrations/migration_lock.toml': 'provider = "postgresql"',
  'data/disclosures/luolong/605-2025-budget.json': '{}',
  'docs/decisions/001-money.md': '# Money',
  'e2e/home.spec.ts': '',
  'e2e/pages/home-page.ts': 'export const x = 1',
}

const files = (tree: Tree): ProjectFile[] =>
  Object.entries(tree).map(([path, text]) => ({ path, bytes: text.length, text }))

const complaintsOf = (tree: Tree) =>
  checkStructure(files({ ...sound, ...tree })).complaints.map(({ path, text }) => `${path}: ${text}`)

describe('checkStructure', () => {
  it('has nothing to say about a sound tree', () => {
    expect(complaintsOf({})).toEqual([])
  })

  it.each<[string, Tree, RegExp]>([
    ['a folder outside the layout', { 'src/money.ts': '' }, /^src\/money\.ts: src\/ is not part of the layout/],
    ['a file at the top', { 'notes.md': '' }, /^notes\.md: no place for it at the top/],
    ['a folder in lib that is no layer', { 'lib/money/a.ts': '' }, /lib\/ holds no money: it may hold budget, /],
    ['a file in lib that is no layer', { 'lib/money.ts': '' }, /lib\/ holds no money\.ts/],
    ['a folder in components that is no layer', { 'components/forms/a.tsx': '' }, /components\/ holds no forms/],
    ['camel case', { 'lib/budget/fiscalYear.ts': 'export const a = 1' }, /in kebab-case: fiscal-year\.ts/],
    ['a folder in camel case', { 'components/ui/dataTable/cell.tsx': '' }, /folder dataTable\/ in kebab-case/],
    ['a name that says nothing', { 'lib/budget/utils.ts': 'export const a = 1' }, /"utils" says nothing/],
    ['a folder that says nothing', { 'lib/budget/helpers/sum.ts': 'export const a = 1' }, /"helpers" says nothing/],
    ['an index', { 'lib/budget/index.ts': 'export const a = 1' }, /no index files/],
    ['a barrel', { 'lib/budget/all.ts': `export * from './money'\nexport { a } from './a'` }, /all\.ts: a barrel/],
    ['a barrel by import', { 'lib/budget/all.ts': `import { a } from './money'\nexport { a }` }, /all\.ts: a barrel/],
    ['a test folder', { 'lib/budget/__tests__/a.test.ts': `import './a'` }, /not in __tests__\//],
    ['a test far from its code', { 'lib/db/a.test.ts': `import { m } from '@/lib/budget/money'` }, /another folder/],
    ['a spec outside e2e', { 'lib/budget/money.spec.ts': `import './money'` }, /in e2e\//],
    ['a leftover', { 'lib/budget/money.ts.orig': '' }, /a leftover/],
    ['a secret', { 'docs/.env': '' }, /out of git/],
    ['a decision without a number', { 'docs/decisions/money.md': '' }, /NNN-title\.md/],
    ['a long file', { 'lib/budget/long.ts': 'a\n'.repeat(401) }, /401 lines, at most 400/],
    ['a long page', { 'app/about/page.tsx': 'a\n'.repeat(121) }, /121 lines, at most 120/],
    ['every rule off', { 'lib/budget/a.ts': `/* ${'eslint'}-disable */\nconst a = 1` }, /every lint rule off/],
    [
      'a house rule off',
      { 'lib/budget/a.ts': `// ${'eslint'}-disable-next-line no-var, mingzhang/layers -- why\nvar a` },
      /mingzhang\/layers off/,
    ],
    [
      'a cycle',
      {
        'lib/budget/a.ts': `import { b } from './b'\nconst x = b`,
        'lib/budget/b.ts': `import { c } from '@/lib/budget/c'\nconst x = c`,
        'lib/budget/c.ts': `export { a } from './a'\nconst c = 1`,
      },
      /import cycle lib\/budget\/(a\.ts → lib\/budget\/b\.ts → lib\/budget\/c\.ts → lib\/budget\/a\.ts)/,
    ],
    ['a file that imports itself', { 'lib/budget/a.ts': `import './a'\nconst x = 1` }, /a\.ts → lib\/budget\/a\.ts/],
    [
      'a cycle by import()',
      { 'lib/budget/a.ts': `import('./b')`, 'lib/budget/b.ts': `import './a'\nconst x = 1` },
      /import cycle/,
    ],
    [
      'server weight in the browser',
      {
        'components/ui/toggle.tsx': `// why\n'use client'\nimport { name } from '@/components/budget/name'\nconst a = name`,
        'components/budget/name.tsx': `import { nameOf } from '@/lib/budget/classification'\nexport const name = nameOf`,
        'lib/budget/classification.ts': 'export const nameOf = 1',
      },
      /toggle\.tsx → components\/budget\/name\.tsx → lib\/budget\/classification\.ts into every reader's browser/,
    ],
  ])('finds %s', (_, tree, expected) => {
    const complaints = complaintsOf(tree)
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toMatch(expected)
  })

  it('finds a big binary, except in docs', () => {
    const big = (path: string) => ({ path, bytes: 2 * 1024 * 1024, text: undefined })
    const { complaints } = checkStructure([big('public/film.mp4'), big('docs/page.png')])
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toMatchObject({ path: 'public/film.mp4', text: /a binary of 2\.0 MB/ })
  })

  it('notes a file that is getting long without complaining', () => {
    const report = checkStructure(files({ ...sound, 'lib/budget/long.ts': 'a\n'.repeat(301) }))
    expect(report.complaints).toEqual([])
    expect(report.notes).toEqual([{ path: 'lib/budget/long.ts', text: '301 lines, good below 300' }])
  })

  it('lets types go round in a circle', () => {
    expect(
      complaintsOf({ 'lib/budget/cell.ts': `import type { money } from './money'\nexport type Cell = 1` }),
    ).toEqual([])
  })
})

it('lists the files of this project with their text', () => {
  const own = listProjectFiles(projectRoot).find(({ path }) => path === 'package.json')
  expect(own?.text).toContain('"mingzhang"')
})
