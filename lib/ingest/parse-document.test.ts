import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editionsOf } from '@/cli/dev/real-documents'
import registryFile from '@/data/registry/districts.json'
import { arbitraryDisclosure } from '@/lib/testing/arbitrary-disclosure'
import { loadDivisions } from '@/lib/budget/division'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { districtSchema } from '@/lib/budget/place'
import { parseDocument } from './parse-document'
import { settled } from './settled-disclosure'
import { documentOfText } from './text-fixture'

const registry = { districts: districtSchema.array().parse(registryFile), divisions: await loadDivisions() }

describe.each([
  ['luolong-605-2025-budget.md', '410311/605', 2025, 'budget', 14],
  ['luolong-605-2022-budget.txt', '410311/605', 2022, 'budget', 0],
  ['laocheng-045-2024-budget.txt', '410302/045', 2024, 'budget', 14],
  ['xigong-113-2025-budget.txt', '410303/113', 2025, 'budget', 14],
  ['jianxi-2024-final.txt', '410305/~zhengwu-fuwu-zhongxin', 2024, 'final', 11],
] as const)('%s', (fileName, body, year, phase, tables) => {
  it.each(editionsOf(fileName))('is read to its last line: $title', ({ text }) => {
    const document = documentOfText(text(), fileName)
    const outcome = parseDocument(document, registry)
    if (!outcome.ok) throw new Error(outcome.failure)
    const { disclosure, account, identification } = outcome
    const { district, department } = disclosure.identity
    expect([`${district}/${department}`, disclosure.identity.year, disclosure.identity.phase]).toEqual([
      body,
      year,
      phase,
    ])
    expect(identification).toMatchObject({ outcome: 'identified', proposals: [] })
    expect(account.unplaced).toEqual([])
    expect(Object.keys(disclosure.tables)).toHaveLength(tables)
    expect(disclosure.claims.length).toBeGreaterThan(0)
    expect(disclosureSchema.safeParse(disclosure).error).toBeUndefined()
  })
})

describe('a document', () => {
  it('that is none gets a word for it', () => {
    expect(parseDocument(documentOfText('会议通知\n请准时参加。\n'), registry)).toEqual({
      ok: false,
      failure: 'notADisclosure',
    })
    expect(parseDocument(documentOfText('2025年虚构局部门预算公开\n'), registry)).toEqual({
      ok: false,
      failure: 'notADisclosure',
    })
  })

  it('whose district nobody can tell gets a word for that', () => {
    const text =
      '2025年虚构测试局部门预算情况说明\n一、收入支出预算总体情况说明\n2025年收入总计12.50万元，支出总计12.50万元。\n'
    expect(parseDocument(documentOfText(`第二部分\n${text}`), registry)).toEqual({
      ...{ ok: false, failure: 'identityUnclear', detail: 'district' },
    })
  })
})

describe('a form that nobody has filled in', () => {
  const form = (name: string, figure: string) =>
    [
      `${name}2025年度部门预算公开`,
      '第二部分 情况说明',
      '一、收入支出预算总体情况说明',
      `2025年收入总计${figure}万元，支出总计${figure}万元。`,
      '二、政府性基金预算支出情况说明',
      '本部门无政府性基金预算支出。\n',
    ].join('\n')

  it('is held back with a word for it', () => {
    for (const name of ['洛阳市虚构局', '洛阳市XX局'])
      expect(parseDocument(documentOfText(form(name, 'XX')), registry)).toEqual({ ok: false, failure: 'blankForm' })
  })

  it('is nobody’s with figures either, as long as its name is left open', () => {
    expect(parseDocument(documentOfText(form('洛阳市XX局', '12.50')), registry)).toMatchObject({
      ...{ ok: false, failure: 'identityUnclear' },
    })
    expect(parseDocument(documentOfText(form('洛阳市虚构局', '12.50')), registry)).toMatchObject({ ok: true })
  })
})

describe('a reading that contradicts itself', () => {
  it('keeps the table as it was printed, and says so', () => {
    fc.assert(
      fc.property(arbitraryDisclosure({ phase: 'budget' }), (disclosure) => {
        const { generalPublic } = disclosure.tables
        const [first] = generalPublic?.rows ?? []
        fc.pre(generalPublic !== undefined && first !== undefined)
        const broken = { ...generalPublic, rows: [...generalPublic.rows, first] }
        const result = settled({ ...disclosure, tables: { ...disclosure.tables, generalPublic: broken } })
        expect(result.tables.generalPublic).toBeUndefined()
        expect(result.rawTables.at(-1)?.rows).toHaveLength(broken.rows.length)
        expect(result.issues).toHaveLength(disclosure.issues.length + 1)
        const { generalPublic: _, ...rest } = disclosure.tables
        expect(result.tables).toEqual(rest)
      }),
      { numRuns: 50 },
    )
  })
})
