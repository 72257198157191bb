import { describe, expect, it } from 'vitest'
import registryFile from '@/data/registry/districts.json'
import shipped from '@/data/disclosures/luolong/605-2025-budget.json'
import { disclosureSchema, type Disclosure } from '@/lib/budget/disclosure'
import { loadDivisions } from '@/lib/budget/division'
import { districtSchema } from '@/lib/budget/place'
import { FORMATS } from './format-fixture'
import { parseDocument } from './parse-document'
import { readDocument } from './read-document'
import { printAsTabs } from './shapes/tab-fixture'

const registry = { districts: districtSchema.array().parse(registryFile), divisions: await loadDivisions() }
const decision = { district: '410311', department: '605' }

async function parsed(bytes: Uint8Array): Promise<Disclosure> {
  const read = await readDocument(bytes, 'a', '0'.repeat(64))
  if (!read.ok) throw new Error(`${read.failure} ${read.detail ?? ''}`)
  const outcome = parseDocument(read.document, registry, decision)
  if (!outcome.ok) throw new Error(`${outcome.failure} ${outcome.detail ?? ''}`)
  expect(outcome.account.unplaced).toEqual([])
  return outcome.disclosure
}

/** What was read, apart from where. */
const facts = ({ identity, unit, tables, claims, rawTables }: Disclosure): unknown =>
  JSON.parse(
    JSON.stringify({ identity, unit, tables, claims, rawTables }, (key, value: unknown) =>
      key === 'at' || key === 'row' ? undefined : value,
    ),
  )

const fictitious = `2031年测试区·虚构局部门预算公开

${printAsTabs(disclosureSchema.parse(shipped)).text.replaceAll('2025 年', '2031 年')}
第二部分

2031年测试区·虚构局部门预算情况说明

一、收入支出预算总体情况说明

测试区·虚构局2031年收入总计12.50万元，支出总计12.50万元，与2030年相比，收支各增加2.50万元，增长25%。
`

describe('the same document in every format is the same disclosure', async () => {
  const expected = facts(await parsed(new TextEncoder().encode(fictitious)))

  it.each(Object.entries(FORMATS))('%s', async (_, inFormat) => {
    expect(facts(await parsed(inFormat(fictitious)))).toEqual(expected)
  })
})
