import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editionsOf, packedNames } from '@/cli/dev/real-documents'
import registryFile from '@/data/registry/districts.json'
import { arbitraryDisclosure } from '@/lib/testing/arbitrary-disclosure'
import { loadDivisions } from '@/lib/budget/division'
import { districtSchema, type District } from '@/lib/budget/place'
import { damaged } from './damage-fixture'
import { readDamaged, undamagedHomes, type DamagedReading } from './damaged-reading-fixture'
import { printAsTabs } from './shapes/tab-fixture'

// However a document is damaged: no throw, no hang, every line accounted for, every figure where its place says, and none
// in another column than before without a word.
// Thousands more by `npm run fuzz`.

const divisions = await loadDivisions()
const registry = { districts: districtSchema.array().parse(registryFile), divisions }

const real = packedNames()
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .flatMap(editionsOf)

const DISTRICT: District = {
  ...{ code: '410399', slug: 'ceshi-qu', name: '测试区', formerSlugs: [] },
  departments: [
    {
      ...{ code: '901', slug: 'xugou-bumen', name: '测试区虚构部门', lineage: [], formerSlugs: [] },
      ...{ names: [], units: [{ code: '901001', name: '测试区虚构单位' }] },
    },
  ],
}
const invented = { districts: [DISTRICT], divisions }

/** Tab tables of invented departments, and the same with every cell on a line of its own, as text flattened from a PDF. */
const fixtures = fc
  .sample(arbitraryDisclosure({ phase: 'budget' }), { numRuns: 6, seed: 7 })
  .map((disclosure) => printAsTabs({ ...disclosure, identity: { ...disclosure.identity, year: 2025 } }).text)
  .map((text) => `2025 年测试区虚构部门 部门预算公开\n\n部门名称：测试区虚构部门\n${text}`)
  .flatMap((text) => [text, text.replace(/\t+/g, '\n')])

async function damageAll(text: string, seeds: readonly number[], known = registry): Promise<DamagedReading[]> {
  const homes = await undamagedHomes(text, known)
  const readings: DamagedReading[] = []
  for (const seed of seeds) readings.push(await readDamaged(text, seed, known, homes))
  return readings
}

const faultsIn = (readings: readonly DamagedReading[]): string[] =>
  readings.flatMap(({ faults, moved }) => [...faults, ...moved])
const seeds = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i)

describe('a damaged document', () => {
  it.each(fixtures.map((text, i) => [i, text] as const))(
    'of invented tables is read or refused (%i)',
    async (i, text) => {
      const readings = await damageAll(text, seeds(i * 100, 16), invented)
      expect(faultsIn(readings)).toEqual([])
      expect(readings.some(({ became }) => became === 'read')).toBe(true)
    },
  )

  it.each(real)('is read or refused: $title', async ({ fileName, text }) => {
    const readings = await damageAll(text(), seeds(fileName.length * 100, 6))
    expect(faultsIn(readings)).toEqual([])
  })
})

it('is damaged the same way by the same seed', () => {
  const [text = ''] = fixtures
  for (const seed of seeds(0, 20)) expect(damaged(text, seed)).toEqual(damaged(text, seed))
})

it('knows where its unharmed lines came from', () => {
  const lines = Array.from({ length: 30 }, (_, i) => `第${i + 1}行\t12.5\t3.0`)
  for (const seed of seeds(0, 200)) {
    const { bytes, origins } = damaged(lines.join('\n'), seed)
    const after = new TextDecoder().decode(bytes).split('\n')
    origins.forEach((origin, i) => origin !== undefined && expect(after[i]).toBe(lines[origin - 1]))
  }
})
