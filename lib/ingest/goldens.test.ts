import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { FICTITIOUS_DISTRICT } from '@/lib/testing/arbitrary-disclosure'
import { loadDivisions } from '@/lib/budget/division'
import { formatDisclosure } from './pack'
import { parseDocument } from './parse-document'
import { readDocument } from './read-document'
import { SHAPES } from './shapes/registry'

// The folder is the list of tests: every input in it has beside it, as JSON, the disclosure that it must give.

const folder = fileURLToPath(new URL('goldens', import.meta.url))
const inputs = readdirSync(folder).filter((name) => !name.endsWith('.json'))
const accepts = process.env['MINGZHANG_ACCEPT'] === '1'
const HOW =
  'look at the difference line by line; if the reading is right, MINGZHANG_ACCEPT=1 npx vitest run --project unit lib/ingest/goldens'

const registry = { districts: [FICTITIOUS_DISTRICT], divisions: await loadDivisions() }
const decision = { district: FICTITIOUS_DISTRICT.code, department: '901' }

async function parsed(name: string) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)))
  const read = await readDocument(bytes, name, '0'.repeat(64))
  const outcome = read.ok ? parseDocument(read.document, registry, decision) : read
  if (!outcome.ok) throw new Error(`${name}: ${outcome.failure} ${outcome.detail ?? ''}`)
  return outcome
}

describe('goldens', () => {
  it('are never written where nobody looks at them', () => {
    expect(accepts && process.env['CI'] !== undefined).toBe(false)
  })

  it.each(inputs)('%s gives the disclosure that was looked through', async (name) => {
    const { disclosure } = await parsed(name)
    const expected = join(folder, `${name}.json`)
    const found = formatDisclosure(disclosure)
    if (accepts && process.env['CI'] === undefined) writeFileSync(expected, found)
    expect(existsSync(expected), `${name} has nothing to be held against: ${HOW}`).toBe(true)
    expect(found, HOW).toBe(readFileSync(expected, 'utf8'))
  })

  it('leave no line without a use, and meet every shape', async () => {
    const read = await Promise.all(inputs.map(parsed))
    expect(read.flatMap(({ account }) => account.unplaced)).toEqual([])
    expect(new Set(read.map(({ shape }) => shape))).toEqual(new Set(SHAPES.map(({ name }) => name)))
  })

  it('have no JSON without its input', () => {
    const known = new Set(inputs.map((name) => `${name}.json`))
    expect(readdirSync(folder).filter((name) => name.endsWith('.json') && !known.has(name))).toEqual([])
  })
})
