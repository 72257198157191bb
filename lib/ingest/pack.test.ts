import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { arbitraryDisclosure } from '@/lib/testing/arbitrary-disclosure'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { withoutProse } from '@/lib/budget/without-prose'
import { formatDisclosure, packDisclosure, packedPath } from './pack'

const folder = join(fileURLToPath(new URL('../..', import.meta.url)), 'data/disclosures')
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const disclosure = disclosureSchema.parse(JSON.parse(text))

  it('is what packing writes, to the last byte', () => {
    expect(packDisclosure(disclosure) === text).toBe(true)
  })

  it('keeps the short words of a person when it is packed anew', () => {
    const read = { ...disclosure, claims: disclosure.claims.map(({ gist: _, ...claim }) => claim) }
    expect(packDisclosure(read, disclosure) === text).toBe(true)
    const other = { ...read, document: { ...read.document, sha256: 'f'.repeat(64) } }
    expect(packDisclosure(other, disclosure)).not.toContain('"gist"')
  })
})

describe('packing', () => {
  it('loses nothing of any disclosure but its prose', () => {
    fc.assert(
      fc.property(arbitraryDisclosure(), (disclosure) => {
        expect(JSON.parse(formatDisclosure(disclosure))).toEqual(disclosure)
        const packed = disclosureSchema.parse(JSON.parse(packDisclosure(disclosure)))
        expect(packed).toEqual(withoutProse(disclosure))
        expect(packDisclosure(packed)).toBe(packDisclosure(disclosure))
        expect(JSON.stringify(packed)).not.toMatch(/"(?:reason|note)":/)
      }),
    )
  })

  it('keeps a goal and the name of its task, and drops what is written about it', () => {
    const [disclosure] = fc.sample(arbitraryDisclosure({ phase: 'budget' }), 1)
    if (!disclosure) throw new Error('no sample')
    const task = { row: 2, at: 'L2', kind: 'task', name: '虚构任务', cells: { amount: { text: '1.00' } } } as const
    const goals = [
      { row: 1, at: 'L1', kind: 'goal', text: '虚构的目标', actual: '已完成', cells: {} } as const,
      { ...task, text: '虚构的内容' },
      { ...task, row: 3, name: '虚构'.repeat(20), text: '虚构的内容' },
    ]
    const frame = {
      state: 'filled',
      title: '虚构',
      unit: '万元',
      columns: ['amount'],
      rows: [],
      indicators: [],
    } as const
    const performance = { ...frame, columns: [...frame.columns], rows: [], indicators: [], goals }
    const made = { ...disclosure, tables: { performance } }
    const { name: _, ...unnamed } = task
    expect(withoutProse(made).tables.performance?.goals).toEqual([
      { row: 1, at: 'L1', kind: 'goal', cells: {} },
      task,
      { ...unnamed, row: 3 },
    ])
  })

  it('has a name of its own for each body', () => {
    const identity = { district: '310107', scope: 'unit', department: '~a-b', unit: '~benji', name: '虚构局' } as const
    const of = (more: object) => packedPath({ ...identity, year: 2026, phase: 'budget', ...more }, [])
    expect(of({})).toBe('310107/a-b.benji-2026-budget.json')
    expect(of({ scope: 'department', unit: undefined })).toBe('310107/a-b-2026-budget.json')
    expect(of({ department: '~c', unit: '605001' })).toBe('310107/605001-2026-budget.json')
  })

  it('writes a row to a line', () => {
    fc.assert(
      fc.property(arbitraryDisclosure(), (disclosure) => {
        const lines = formatDisclosure(disclosure).split('\n')
        const rows = Object.values(disclosure.tables).flatMap((table) => (table?.rows ?? []) as readonly unknown[])
        expect(lines.filter((line) => line.startsWith('        {')).length).toBeGreaterThanOrEqual(rows.length)
      }),
    )
  })

  it('empties a cell of running text in a table nobody knows, and keeps its names and figures', () => {
    const [disclosure] = fc.sample(arbitraryDisclosure(), 1)
    if (!disclosure) throw new Error('no sample')
    const prose = '虚构'.repeat(20)
    const rawTables = [
      { title: '虚构的表', rows: [[{ text: '项目' }, { text: '1.00', at: 'L1:0-4' }, { text: prose, at: 'L1:5-45' }]] },
    ]
    expect(withoutProse({ ...disclosure, rawTables }).rawTables[0]?.rows).toEqual([
      [{ text: '项目' }, { text: '1.00', at: 'L1:0-4' }, { text: '' }],
    ])
  })
})
