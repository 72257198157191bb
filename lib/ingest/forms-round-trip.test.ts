import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryDisclosure } from '@/lib/testing/arbitrary-disclosure'
import { FORMS } from '@/lib/budget/form'
import { FORMATS } from './format-fixture'
import { inFullWidth } from './full-width-fixture'
import { Ledger } from './outline'
import { outlineOf } from './outline-of'
import { withPlainDigits } from './plain-digits'
import { readDocument } from './read-document'
import { shapeOf } from './shapes/registry'
import { plainTables, printAsTabs } from './shapes/tab-fixture'

const runs = Number(process.env['MINGZHANG_FUZZ'] ?? 6)
const inFormats = Object.keys(FORMATS)

it.each(FORMS.map((form) => [form.key, form] as const))(
  'any table printed under the heads of %s is read back',
  { timeout: 3_600_000 },
  async (_, form) => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryDisclosure({ phase: form.phase }),
        fc.constantFrom(...inFormats),
        fc.boolean(),
        async (any, format, wide) => {
          const { text, expected } = printAsTabs(any, form)
          const printed = wide ? inFullWidth(text) : text
          const read = await readDocument(FORMATS[format]?.(printed) ?? new Uint8Array(), 'fixture', '0'.repeat(64))
          if (!read.ok) throw new Error(read.failure)
          const document = withPlainDigits(read.document)
          const outline = outlineOf(document)
          const reading = shapeOf(outline)?.read(document, outline, new Ledger(), 2025, form.phase)
          expect(plainTables(reading?.tables ?? {})).toEqual(expected)
        },
      ),
      { numRuns: runs },
    )
  },
)
