import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { editionsOf, type Edition } from '@/cli/dev/real-documents'
import type { Cell } from '@/lib/budget/cell'
import { claimSchema, type Claim } from '@/lib/budget/statement'
import { Ledger, type IndexedBlock } from '@/lib/ingest/outline'
import { pageFurniture } from '@/lib/ingest/page-furniture'
import { readStatement } from './read-statement'

// The statements of real documents against facts that a person read out of them.

const root = fileURLToPath(new URL('../../..', import.meta.url))
const goldens = join(root, 'lib/ingest/statement/goldens')

const FIGURES = ['amount', 'change', 'changePercent', 'share', 'completionRate', 'count', 'score'] as const
const UNITS = '(?:万元|元|[%％]|辆|个|套|台|人次|分)'

interface Golden {
  readonly file: string
  /** The first line of the statement, and the first after it. */
  readonly lines: readonly [number, number]
  readonly year: number
  readonly phase: 'budget' | 'final'
  readonly leftOut?: readonly string[]
  /** A figure as `248.09 L539`; year, basis and unit where they are not the usual ones. */
  readonly claims: readonly Record<string, unknown>[]
}

function readLines(lines: readonly string[], first: number, end: number, year: number, phase: 'budget' | 'final') {
  const blocks = lines.flatMap((text, i): IndexedBlock[] => {
    const inside = i + 1 >= first && i + 1 < end && text.trim() !== ''
    return inside ? [{ index: i, block: { kind: 'line', line: { text, at: `L${i + 1}` } } }] : []
  })
  const furniture = pageFurniture(blocks.map(({ block }) => block))
  const text = blocks.filter((_, i) => !furniture.has(i))
  const ledger = new Ledger()
  return { ...readStatement(text, ledger, { year, phase }), unplaced: ledger.unplaced(text) }
}

const cellsOf = (claim: Claim): Cell[] => FIGURES.flatMap((key) => claim[key] ?? [])
const linesOf = ({ text }: Edition) => text().split('\n')

/** A claim as the goldens write it. */
function told(claim: Claim, { year, phase }: Golden): Record<string, unknown> {
  const { section, subject, label, fund, extent, unit, basis, direction, baseYear, rateOf, countUnit } = claim
  const usual = phase === 'budget' ? 'initial' : 'executed'
  const figures = FIGURES.flatMap((key) => {
    const cell = claim[key]
    return cell ? [[key, `${cell.text} ${(cell.at ?? '').split(':')[0]}`]] : []
  })
  return {
    ...{ section, subject },
    ...(label !== undefined && { label }),
    ...(fund && { fund }),
    ...(extent && { extent }),
    ...(claim.year !== year && { year: claim.year }),
    ...(basis !== usual && { basis }),
    ...(unit !== '万元' && { unit }),
    ...Object.fromEntries(figures),
    ...(direction && { direction }),
    ...(baseYear !== undefined && { baseYear }),
    ...(claim.shareOf !== undefined && { shareOf: claim.shareOf }),
    ...(claim.none && { none: true }),
    ...(rateOf && { rateOf }),
    ...(countUnit !== undefined && { countUnit }),
  }
}

const held = readdirSync(goldens).flatMap((name) => {
  const golden = JSON.parse(readFileSync(join(goldens, name), 'utf8')) as Golden
  return editionsOf(golden.file).map((edition) => ({ golden, edition, title: edition.title }))
})

describe.each(held)('$title', ({ golden, edition }) => {
  it('says what a reader found in it', () => {
    const { claims, issues, unplaced } = readGolden(golden, edition)
    expect(claims.map((claim) => told(claim, golden))).toEqual(golden.claims)
    expect(unplaced).toEqual([])
    expect(issues.map(({ at }) => at?.split(':')[0])).toEqual(golden.leftOut ?? [])
  })

  it('has no figure that is not in a claim', () => {
    expect(missedFigures(golden, edition)).toEqual([])
  })
})

const readGolden = ({ lines, year, phase }: Golden, edition: Edition) =>
  readLines(linesOf(edition), ...lines, year, phase)

/** Counted apart from the reader: every number with a unit, in the raw lines. */
function missedFigures(golden: Golden, edition: Edition): string[] {
  const lines = linesOf(edition)
  const { claims } = readGolden(golden, edition)
  const taken = claims.flatMap(cellsOf).map((cell) => cell.at)
  expect(new Set(taken).size).toBe(taken.length)
  const whole = lines.slice(golden.lines[0] - 1, golden.lines[1] - 1)
  const next = (i: number) => whole.slice(i + 1).find((line) => line.trim() !== '') ?? ''
  return whole.flatMap((line, i) => {
    const text = `${line.replaceAll('*', ' ')}${next(i)}`
    const figures = [...text.matchAll(new RegExp(`\\d+(?:\\.\\d+)?(?=\\s*${UNITS}(?!（含）|以上))`, 'g'))]
    return figures
      .filter((figure) => figure.index + figure[0].length <= line.length && !/^\s*以|^（含）/.test(figure[0]))
      .map((figure) => `L${golden.lines[0] + i}:${figure.index}-${figure.index + figure[0].length}`)
      .filter((at) => !taken.includes(at))
  })
}

describe.each(editionsOf('luolong-605-2025-budget.md'))('the hand-checked transcription of 2025: $title', (edition) => {
  const shipped = JSON.parse(readFileSync(join(root, 'data/disclosures/luolong/605-2025-budget.json'), 'utf8')) as {
    claims: Claim[]
  }
  const golden: Golden = {
    ...{ file: 'luolong-605-2025-budget.md', lines: [73, 153] },
    ...{ year: 2025, phase: 'budget', claims: [] },
  }

  it('comes out claim by claim, places included', () => {
    const { claims, issues, unplaced } = readGolden(golden, edition)
    const withoutReason = claims.map(({ reason: _, ...claim }) => claim)
    expect(withoutReason).toEqual(shipped.claims.map(({ gist: _, ...claim }) => claim))
    expect(claims.filter(({ reason }) => reason).map(({ at }) => at)).toEqual(['L79', 'L91'])
    expect([...issues, ...unplaced]).toEqual([])
  })

  it('has no figure that is not in a claim', () => {
    expect(missedFigures(golden, edition)).toEqual([])
  })
})

describe('places', () => {
  it.each(held)('of $title show the figure', ({ golden, edition }) => {
    const lines = linesOf(edition)
    const { claims } = readGolden(golden, edition)
    expect(claimSchema.array().safeParse(claims).error?.issues ?? []).toEqual([])
    for (const cell of claims.flatMap(cellsOf)) {
      const [, line = '', from = '', to = ''] = /^L(\d+):(\d+)-(\d+)$/.exec(cell.at ?? '') ?? []
      expect(lines[Number(line) - 1]?.slice(Number(from), Number(to))).toBe(cell.text)
    }
  })
})
