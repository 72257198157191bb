import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { editionsOf, needsOriginal, originalOf, type Edition } from '@/cli/dev/real-documents'
import type { Cell } from './cell'
import { cellMoney } from './cell'
import { disclosureSchema, type Disclosure } from './disclosure'
import { documentsOf } from './disclosure-parts'
import { sumMoney, type Money } from './money'
import { parseSourcePosition } from './source-position'
import type { Cells } from './table-rows'

// Holds the figures that ship to the documents that they were read from.

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'data/disclosures')
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))

describe.each(names)('%s', (name) => {
  it('fits the schema', () => {
    const { error } = disclosureSchema.safeParse(read(name))
    expect(error?.issues ?? []).toEqual([])
  })

  const disclosure = read(name) as Disclosure
  describe.each(documentsOf(disclosure))('$fileName', ({ fileName, sha256, bytes: size, lines }) => {
    const original = originalOf(fileName)
    it.skipIf(original === undefined)(needsOriginal('is of these very bytes', fileName), () => {
      const bytes = readFileSync(original ?? '')
      expect({ sha256, size }).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length })
      if (lines !== undefined) expect(linesOf(bytes.toString('utf8'))).toHaveLength(lines)
    })
  })

  const editions = editionsOf(disclosure.document.fileName)
  if (disclosure.document.lines !== undefined)
    describe.each(editions)('against $title', ({ text }) => compareWithDocument(disclosure, text))
  else describe.each(editions)('against $title', ({ edition }) => comparePages(disclosure, edition))
})

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split(/\r?\n/)

function compareWithDocument(disclosure: Disclosure, text: () => string): void {
  it('has every cell at its place, as printed', () => {
    const lines = linesOf(text())
    const cells = cellsIn(disclosure).filter(({ at }) => at !== undefined)
    expect(cells.length).toBeGreaterThan(0)
    const astray = cells.filter(({ text, at = '' }) => {
      const found = plain(textAt(lines, at))
      // A text that wraps over lines, amounts in between, stands at its first piece; an amount never wraps.
      const wraps = found !== '' && !AMOUNT.test(text) && plain(text).startsWith(found)
      return found !== plain(text) && !(wraps && runsThrough(plain(text), around(lines, at, 0, 8)))
    })
    expect(astray).toEqual([])
  })

  it('has every row in a line that names it', () => {
    const lines = linesOf(text())
    const rows = Object.values(disclosure.tables).flatMap((table) => (table?.rows ?? []) as NamedRow[])
    const astray = rows.filter(({ at, ...row }) => {
      const line = plain(textAt(lines, at ?? ''))
      // A sum, or a code taken over from the row above, need not print anything of its own.
      const code = row.inherited ? undefined : (row.departmentCode ?? row.code ?? row.label)
      const isThere = (text: string) => line.includes(text) || runsThrough(text, around(lines, at ?? '', 5, 8))
      return code !== undefined && !isThere(plain(code)) && !isThere(plain(row.name ?? code))
    })
    expect(astray).toEqual([])
  })
}

/** Of a PDF nothing has lines: what is printed in the box of a cell, or on the line that the box is of, has to hold its text. */
function comparePages(disclosure: Disclosure, edition: Edition['edition']): void {
  it('has every cell at its place, as printed', async () => {
    const pages = new Map<string, PrintedBox[]>()
    for (const { fileName, sha256 } of documentsOf(disclosure)) {
      const document = await editionsOf(fileName)
        .find((each) => each.edition === edition)
        ?.document()
      for (const block of document?.blocks ?? [])
        for (const { text, at } of block.kind === 'line' ? [block.line] : block.grid.rows.flat()) {
          const place = parseSourcePosition(at)
          if (place?.kind !== 'page' || !place.box) continue
          const page = `${sha256.slice(0, 12)} ${place.page}`
          pages.set(page, [...(pages.get(page) ?? []), { text: plain(text), box: place.box }])
        }
    }
    const main = disclosure.document.sha256.slice(0, 12)
    const cells = cellsIn(disclosure).filter(({ at, text }) => at !== undefined && text !== '')
    expect(cells.length).toBeGreaterThan(0)
    const astray = cells.filter(({ text, at = '' }) => {
      const place = parseSourcePosition(at)
      if (place?.kind !== 'page' || !place.box) return true
      const { box } = place
      const there = (pages.get(`${place.document ?? main} ${place.page}`) ?? []).filter((one) => overlap(one.box, box))
      const whole = there.map((one) => one.text).join('')
      return !there.some((one) => one.text.includes(plain(text))) && !runsThrough(plain(text), whole)
    })
    expect(astray).toEqual([])
  })
}

interface PrintedBox {
  readonly text: string
  readonly box: PageBox
}
type PageBox = readonly [left: number, top: number, right: number, bottom: number]

const overlap = (a: PageBox, b: PageBox): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

interface NamedRow {
  readonly at?: string
  readonly label?: string
  readonly name?: string
  readonly code?: string
  readonly departmentCode?: string
  readonly inherited?: true
}

/** Every object with a printed text, wherever it stands. */
function cellsIn(value: unknown): Cell[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'text' in value && typeof value.text === 'string' ? [value as Cell] : []
  return [...own, ...Object.values(value).flatMap(cellsIn)]
}

function textAt(lines: readonly string[], at: string): string {
  const place = parseSourcePosition(at)
  if (place?.kind !== 'text') throw new Error(`${at} is no place in a text`)
  const { line, lastLine = line, from, to } = place
  return lines
    .slice(line - 1, lastLine)
    .join('\n')
    .slice(from, to)
}

const AMOUNT = /^[\d.,-]*$/

/** The lines about a place, as one text. */
function around(lines: readonly string[], at: string, before: number, after: number): string {
  const place = parseSourcePosition(at)
  const line = place?.kind === 'text' ? place.line : 0
  return plain(lines.slice(Math.max(0, line - 1 - before), line + after).join(''))
}

/** Whether the characters of a text come in its order, others in between. */
function runsThrough(text: string, lines: string): boolean {
  let from = 0
  return [...text].every((character) => {
    from = lines.indexOf(character, from) + 1
    return from > 0
  })
}

const plain = (text: string): string => text.replaceAll('<sup>2</sup>', '²').replace(/\s/g, '')

describe('luolong/605-2025-budget.json', () => {
  const { tables } = disclosureSchema.parse(read('luolong/605-2025-budget.json'))

  it.each(['expenditure', 'generalPublic'] as const)('adds up down and across in %s', (key) => {
    const { rows, columns } = present(tables[key])
    for (const column of columns) {
      const total = sumOf(rows, column, ({ level }) => level === 'total')
      expect(sumOf(rows, column, ({ level }) => level === 'department')).toBe(total)
      expect(sumOf(rows, column, ({ level }) => level === 'item')).toBe(total)
    }
    for (const { cells } of rows) {
      expect(added(cells, 'basic', 'project')).toBe(added(cells, 'total'))
      expect(added(cells, 'wages', 'familySubsidy', 'goodsServices', 'capital')).toBe(added(cells, 'basic'))
      expect(added(cells, 'projectOperating', 'projectTarget')).toBe(added(cells, 'project'))
    }
  })

  it('balances', () => {
    const { rows } = present(tables.balance)
    for (const side of ['income', 'expenditure'] as const) {
      const of = (...roles: string[]) => sumOf(rows, 'amount', (row) => row.side === side && roles.includes(row.role))
      expect(of('item')).toBe(of('thisYear'))
      expect(of('thisYear', 'carriedOver')).toBe(of('total'))
    }
    const total = (side: string) => sumOf(rows, 'amount', (row) => row.side === side && row.role === 'total')
    expect(total('income')).toBe(total('expenditure'))
  })

  it('says the same of each functional class in the balance and in the lines', () => {
    const lines = present(tables.expenditure).rows.filter(({ level }) => level === 'item')
    for (const { side, functionCode, cells } of present(tables.balance).rows) {
      if (side !== 'expenditure' || functionCode === undefined) continue
      expect(added(cells, 'amount')).toBe(sumOf(lines, 'total', ({ code }) => code?.startsWith(functionCode) === true))
    }
  })

  it('adds up in the appropriation balance', () => {
    const rows = present(tables.appropriationBalance).rows.filter(({ side }) => side === 'expenditure')
    for (const column of ['total', 'generalPublic', 'appropriation', 'governmentFund', 'stateCapital']) {
      const of = (role: string) => sumOf(rows, column, (row) => row.role === role)
      expect(of('item')).toBe(of('thisYear'))
      expect(of('total')).toBe(of('thisYear'))
    }
  })

  it.each(['basicEconomic', 'economicSummary'] as const)('adds up in %s', (key) => {
    const { rows, columns } = present(tables[key])
    for (const column of columns) {
      const total = sumOf(rows, column, ({ level }) => level === 'total')
      expect(sumOf(rows, column, ({ level }) => level === 'item')).toBe(total)
    }
    if (key === 'economicSummary') return
    for (const { cells } of rows) expect(added(cells, 'personnel', 'public')).toBe(added(cells, 'total'))
  })

  it('adds up in the operating cost, which is the public part of the basic expenditure', () => {
    const { rows, columns } = present(tables.operating)
    for (const column of columns) {
      const of = (wanted: string) => sumOf(rows, column, ({ level }) => level === wanted)
      for (const level of ['department', 'unit', 'item']) expect(of(level)).toBe(of('total'))
    }
    const [basic] = present(tables.basicEconomic).rows
    expect(sumOf(rows, 'total', ({ level }) => level === 'total')).toBe(added(basic?.cells ?? {}, 'public'))
  })

  it('adds up in “三公”', () => {
    for (const { cells } of present(tables.threePublic).rows) {
      expect(added(cells, 'vehiclePurchase', 'vehicleRunning')).toBe(added(cells, 'vehicles'))
      expect(added(cells, 'abroad', 'vehicles', 'reception')).toBe(added(cells, 'total'))
    }
  })

  it('states the same amount for each project in the project and in the performance table', () => {
    const projects = (rows: readonly { level: string; name: string; cells: Cells }[]) =>
      Object.fromEntries(
        rows
          .filter(({ level }) => level === 'project')
          .map(({ name, cells }) => [plain(name), added(cells, 'total')] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    const { rows } = present(tables.projects)
    const goals = present(tables.projectPerformance).rows
    expect(projects(rows)).toEqual(projects(goals))
    expect(Object.keys(projects(rows))).toHaveLength(11)
    for (const table of [rows, goals] as readonly (readonly { level: string; cells: Cells }[])[]) {
      const of = (wanted: string) => sumOf(table, 'total', ({ level }) => level === wanted)
      expect(of('project')).toBe(of('total') === 0n ? of('department') : of('total'))
    }
    expect(sumOf(rows, 'total', ({ level }) => level === 'total')).toBe(
      sumOf(present(tables.expenditure).rows, 'project', ({ level }) => level === 'total'),
    )
  })
})

function present<Table>(table: Table | undefined): Table {
  if (table === undefined) throw new Error('the shipped disclosure has lost a table')
  return table
}

function added(cells: Cells, ...columns: string[]): Money {
  return sumMoney(columns.flatMap((column) => cellMoney(cells[column], '万元') ?? []))
}

function sumOf<Row extends { readonly cells: Cells }>(
  rows: readonly Row[],
  column: string,
  of: (row: Row) => boolean,
): Money {
  return sumMoney(rows.filter(of).map(({ cells }) => added(cells, column)))
}
