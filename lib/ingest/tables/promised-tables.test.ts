import { describe, expect, it } from 'vitest'
import { formNamed, type Form } from '@/lib/budget/form'
import { outlineOf } from '@/lib/ingest/outline-of'
import { documentOfText } from '@/lib/ingest/text-fixture'
import { missingTables, promisedTables } from './promised-tables'

const CONTENTS = [
  '目 录',
  '第一部分 概况',
  '附件：预算表',
  '一、部门收支预算表',
  '二、部门收入预算表',
  '第一部分',
  '概况',
  '一、职责',
]
const HENAN = formNamed('henan-budget')

function missing(
  body: readonly string[],
  form: Form | null | undefined = HENAN,
  rawTables: Parameters<typeof missingTables>[1]['rawTables'] = [],
) {
  const outline = outlineOf(documentOfText([...CONTENTS, ...body].join('\n')))
  const tables = { expenditure: { state: 'filled', title: '', unit: '元', columns: [], rows: [] } } as const
  return Object.keys(
    missingTables(promisedTables(outline.front), { tables: tables as never, rawTables }, outline, form ?? undefined),
  )
}

describe('missingTables', () => {
  it('says so of tables that the contents announce and nothing is of', () => {
    expect(missing(['附件：预算表'])).toEqual(['balance', 'income'])
  })

  it('says nothing against an unknown form, or of what the form does not have', () => {
    expect(missing(['附件：预算表'], null)).toEqual([])
    const shorter = HENAN && { ...HENAN, tables: HENAN.tables.filter(({ key }) => key !== 'income') }
    expect(missing(['附件：预算表'], shorter)).toEqual(['balance'])
  })

  it('never calls a table absent whose title is printed, or that a table without one could be', () => {
    expect(missing(['附件：预算表', '2031年部门收入预算表', '甲'])).toEqual(['balance'])
    expect(missing(['附件：预算表'], HENAN, [{ title: '收入预算总表', rows: [] }])).toEqual(['balance'])
    expect(missing(['附件：预算表'], HENAN, [{ title: '（无标题）', rows: [[{ text: '1.00' }]] }])).toEqual([])
    expect(missing(['附件：预算表'], HENAN, [{ title: '虚构情况表', rows: [[{ text: '1.00' }]] }])).toEqual([
      'balance',
      'income',
    ])
  })

  it('says nothing of a file that holds no tables', () => {
    const outline = outlineOf(documentOfText(CONTENTS.join('\n')))
    expect(missingTables(promisedTables(outline.front), { tables: {}, rawTables: [] }, outline, HENAN)).toEqual({})
  })
})
