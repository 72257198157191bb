import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDisclosure } from '@/lib/testing/arbitrary-disclosure'
import { consistentDisclosure } from '@/lib/testing/consistent-disclosure'
import { PHASES, type Phase } from '@/lib/budget/phase'
import { FORMATS } from './format-fixture'
import { Ledger } from './outline'
import { outlineOf } from './outline-of'
import { readDocument } from './read-document'
import { shapeOf } from './shapes/registry'
import { plainTables, printAsTabs } from './shapes/tab-fixture'
import { readStatement } from './statement/read-statement'
import { plainClaim, printStatement } from './statement/statement-fixture'

const runs = Number(process.env['MINGZHANG_FUZZ'] ?? 8)

async function readBack(bytes: Uint8Array, phase: Phase) {
  const read = await readDocument(bytes, 'fixture', '0'.repeat(64))
  if (!read.ok) throw new Error(`${read.failure} ${read.detail ?? ''}`)
  const outline = outlineOf(read.document)
  const ledger = new Ledger()
  const reading = shapeOf(outline)?.read(read.document, outline, ledger, 2025, phase)
  const { claims } = readStatement(outline.statement, ledger, { year: 2025, phase })
  return {
    tables: plainTables(reading?.tables ?? {}),
    claims: claims.map(plainClaim),
    unplaced: ledger.unplaced([...outline.tables, ...outline.statement]),
  }
}

describe.each(PHASES)('any disclosure of the phase %s', { timeout: 3_600_000 }, (phase) => {
  const disclosures = fc.tuple(arbitraryDisclosure({ phase }), consistentDisclosure({ phase }))

  it.each(Object.entries(FORMATS))('is read back from %s as it was printed', async (_, inFormat) => {
    await fc.assert(
      fc.asyncProperty(disclosures, async ([withTables, withClaims]) => {
        const { text, expected } = printAsTabs(withTables)
        const statement = printStatement(withClaims)
        const back = await readBack(inFormat([text, '', '第二部分', '', ...statement.lines, ''].join('\n')), phase)
        expect(back).toEqual({ tables: expected, claims: statement.expected, unplaced: [] })
      }),
      { numRuns: runs },
    )
  })
})
