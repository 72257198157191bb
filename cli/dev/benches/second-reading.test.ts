import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Disclosure } from '@/lib/budget/disclosure'
import { writePdf } from '@/lib/ingest/read/pdf-fixture'
import { classSums, secondReading } from './second-reading'

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** Two rows of a page 800 points high, and what a first reading made of them. */
const PAGE = writePdf([
  {
    texts: [
      [60, 700, '2010301'],
      [160, 700, '甲项'],
      [300, 700, '12.50'],
      [400, 700, '2.50'],
      [60, 660, '2010302'],
      [160, 660, '乙项'],
      [300, 660, '34.00'],
      [400, 660, '4.00'],
    ],
  },
])
const at = (x: number, y: number, width: number) => `P1:${x}.0,${800 - y - 9}.0,${x + width}.0,${800 - y + 1}.0`

function verdicts(
  cells: readonly (readonly [code: string, name: string, column: string, text: string, at: string])[],
  page = PAGE,
): string[] {
  const rows = cells.map(([code, name, column, text, place], i) => ({
    ...{ row: i + 1, level: 'item', ...(code !== '' && { code }), name },
    cells: { [column]: { text, at: place } },
  }))
  const disclosure = { tables: { expenditure: { rows } } } as unknown as Disclosure
  const folder = mkdtempSync(path.join(tmpdir(), 'second-reading-'))
  try {
    writeFileSync(path.join(folder, 'a.pdf'), page)
    return secondReading(path.join(folder, 'a.pdf'), disclosure).map(({ verdict }) => verdict)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const SOUND = [
  ['2010301', '甲项', 'total', '12.50', at(300, 700, 25)],
  ['2010302', '乙项', 'total', '34.00', at(300, 660, 25)],
  ['2010301', '甲项', 'basic', '2.50', at(400, 700, 20)],
  ['2010302', '乙项', 'basic', '4.00', at(400, 660, 20)],
] as const

it.skipIf(!hasPoppler)('finds figures where they were said to be (needs pdftotext)', () => {
  expect(verdicts(SOUND)).toEqual(['agrees', 'agrees', 'agrees', 'agrees'])
})

it.skipIf(!hasPoppler)('contradicts other digits, other rows and other columns (needs pdftotext)', () => {
  const changed = (i: number, change: (cell: [string, string, string, string, string]) => void) => {
    const cells = SOUND.map((cell) => [...cell] as [string, string, string, string, string])
    change(cells[i]!)
    return verdicts(cells)[i]
  }
  expect(changed(0, (cell) => (cell[3] = '12.60'))).toBe('otherDigits')
  expect(changed(0, (cell) => ([cell[0], cell[1]] = ['2010302', '乙项']))).toBe('otherRow')
  expect(changed(0, (cell) => (cell[4] = at(300, 500, 25)))).toBe('notFound')
  expect(verdicts([...SOUND, ['2010301', '甲项', 'basic', '12.50', at(300, 700, 25)]]).at(-1)).toBe('otherColumn')
})

it.skipIf(!hasPoppler)('does not take a row for one whose longer name holds its own (needs pdftotext)', () => {
  const page = writePdf([
    {
      texts: [
        [60, 700, '其他虚构支出'],
        [300, 700, '12.50'],
        [60, 660, '虚构支出'],
        [300, 660, '34.00'],
      ],
    },
  ])
  const cells = [
    ['', '虚构支出', 'total', '12.50', at(300, 700, 25)],
    ['', '其他虚构支出', 'total', '34.00', at(300, 660, 25)],
  ] as const
  expect(verdicts(cells, page)).toEqual(['otherRow', 'otherRow'])
})

it('holds classes against their total', () => {
  const row = (level: string, total: string, basic: string) => ({
    row: 1,
    level,
    cells: { total: { text: total }, basic: { text: basic } },
  })
  const rows = [row('total', '46.50', '9.00'), row('class', '12.50', '2.50'), row('class', '34.00', '4.00')]
  const disclosure = { tables: { expenditure: { unit: '万元', rows } } } as unknown as Disclosure
  expect(classSums(disclosure)).toEqual({ held: 1, of: 2 })
})
