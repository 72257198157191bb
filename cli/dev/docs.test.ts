import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rooms, subjects } from '@/dependencies.config.mjs'
import { listProjectFiles } from '@/cli/dev/structure/project-file'
import { projectRoot } from '@/cli/project-root'
import { CERTAINTIES, cellSchema } from '@/lib/budget/cell'
import { CLAIM_SUBJECTS } from '@/lib/budget/statement'
import { disclosureSchema, TABLE_STATES } from '@/lib/budget/disclosure'
import { SEVERITIES, CHECK_OUTCOMES } from '@/lib/budget/finding'
import { LINEAGE_KINDS } from '@/lib/budget/place'
import { AMOUNT_BASES, PHASES, SCOPES } from '@/lib/budget/phase'
import { settings } from '@/lib/env'
import { SHAPES } from '@/lib/ingest/shapes/registry'
import { exitCodeOfSignal, exitCodes } from '@/lib/problem'
import { commandFacts } from './docs/command-line'
import { generatedPages, readPage, renderPage } from './docs/pages'
import { deadLinks, lostPaths, projectPages, tableRows } from './docs/project-pages'

const files = listProjectFiles(projectRoot)
const pages = projectPages(files)
const { scripts } = JSON.parse(readPage('package.json')) as { scripts: Record<string, string> }
const isListed = new Set(pages.map(({ path }) => path))

describe('what is told by the code', () => {
  it.each(Object.keys(generatedPages))('stands in %s as the code has it (else: npm run docs)', async (path) => {
    expect(readPage(path)).toBe(await renderPage(path))
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('%s', (path) => {
  const page = readPage(path)
  const rows = tableRows(page)

  it('tells every setting and its default', () => {
    const told = rows.filter(([name = '']) => /^[A-Z_]{4,}$/.test(name)).map(([name, fallback]) => [name, fallback])
    const none = path === 'README.md' ? 'none' : '无'
    expect(told).toEqual(settings.map(({ name, fallback }) => [name, fallback ?? none]))
  })

  it('tells every command and its options', () => {
    const names = commandFacts().map(({ name }) => name)
    const told = rows.filter(([first = '']) => names.includes(first.split(' ')[0] ?? ''))
    expect(told.map(([first = '']) => first.split(' ')[0])).toEqual(names)
    const options = commandFacts().flatMap((command) => command.options.map((flags) => [command.name, flags] as const))
    for (const [name, flags] of options) {
      expect(told.find(([first = '']) => first.startsWith(name))?.[0]).toContain(flags.split(' ')[0])
    }
  })

  it('tells every exit code', () => {
    const told = rows.flatMap(([first = '']) => (/^[\d, 、]+$/.test(first) ? first.split(/[,、]\s*/).map(Number) : []))
    expect(told).toEqual([
      ...Object.values(exitCodes).map(({ code }) => code),
      ...Object.values(exitCodeOfSignal).sort((a, b) => a - b),
    ])
  })

  it('tells every script', () => {
    const silent = Object.keys(scripts).filter(
      (name) => !page.includes(`npm ${name}`) && !page.includes(`npm run ${name}`),
    )
    expect(silent).toEqual([])
  })

  it('shows the way to the other one', () => {
    expect(page).toContain(path === 'README.md' ? '(README.zh-CN.md)' : '(README.md)')
  })
})

describe('ARCHITECTURE.md', () => {
  it('lists every decision, and every decision has its four parts', () => {
    const page = readPage('ARCHITECTURE.md')
    const decisions = pages.filter((file) => file.path.startsWith('docs/decisions/'))
    expect(decisions.length).toBeGreaterThan(0)
    for (const { path, text } of decisions) {
      const number = /\/(\d{3})-/.exec(path)?.[1] ?? ''
      const title = /^# (.*)$/m.exec(text)?.[1] ?? ''
      expect(title.startsWith(`${number} `)).toBe(true)
      expect(page).toContain(`- [${title}](${path})`)
      expect([...text.matchAll(/^## (.*)$/gm)].map(([, part]) => part)).toEqual([
        'Context',
        'Decision',
        'Rejected',
        'Cost',
      ])
    }
    const last = Math.max(...decisions.map(({ path }) => Number(/\/(\d{3})-/.exec(path)?.[1])))
    expect(page).toContain(`The next is \`docs/decisions/${String(last + 1).padStart(3, '0')}-….md\``)
  })

  it('tells the subjects in their order', () => {
    expect(readPage('ARCHITECTURE.md').replaceAll('\n', ' ')).toContain(
      subjects.map((subject) => `\`${subject}\``).join(', '),
    )
  })
})

describe('docs/adding-a-shape.md', () => {
  it('lists the shapes of the registry, in their order', () => {
    const names: readonly string[] = SHAPES.map(({ name }) => name)
    const told = tableRows(readPage('docs/adding-a-shape.md')).map(([name = '']) => name)
    expect(told.slice(1, told.indexOf('test'))).toEqual(names)
  })
})

describe('docs/data-dictionary.md', () => {
  const page = readPage('docs/data-dictionary.md')
  const words = {
    'how a cell was resolved': cellSchema.shape.resolved.unwrap().shape.how.options,
    'the kinds of issues': disclosureSchema.shape.issues.element.shape.kind.options,
    TABLE_STATES,
    CERTAINTIES,
    CLAIM_SUBJECTS,
    SEVERITIES,
    CHECK_OUTCOMES,
    LINEAGE_KINDS,
    AMOUNT_BASES,
    PHASES,
    SCOPES,
  }

  it.each(Object.entries(words))('explains each of %s', (_, list) => {
    expect(list.filter((word) => !page.includes(`\`${word}\``))).toEqual([])
  })

  it('names each part of a disclosure', () => {
    expect(Object.keys(disclosureSchema.shape).filter((part) => !page.includes(`\`${part}\``))).toEqual([])
  })
})

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  it('has no dead link', () => {
    expect(deadLinks(page, files)).toEqual([])
  })

  it('names only files that are there, or rooms', () => {
    expect(
      lostPaths(
        page,
        files,
        rooms.map(({ name }) => name),
      ),
    ).toEqual([])
  })

  it('asks for no script that is not there', () => {
    const asked = [...page.text.matchAll(/npm run ([a-z][a-z0-9:]*)/g)].map(([, name = '']) => name)
    expect(asked.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })

  it('speaks of nothing outside this project', () => {
    expect(page.text).not.toMatch(/\.\.\/shared|\/work\/|localhost:\d|registry\.npmjs/)
  })
})

describe('README', () => {
  it('and its company stay short', () => {
    const most = { 'README.md': 120, 'README.zh-CN.md': 120, 'ARCHITECTURE.md': 150 }
    for (const [path, lines] of Object.entries(most))
      expect(readPage(path).split('\n').length).toBeLessThanOrEqual(lines)
  })

  it('comes with the whole licence', () => {
    expect(isListed.has('CONTRIBUTING.md')).toBe(true)
    const licence = readFileSync(join(projectRoot, 'LICENSE'), 'utf8')
    expect(licence).toContain('Apache License')
    expect(licence).toContain('END OF TERMS AND CONDITIONS')
  })
})
