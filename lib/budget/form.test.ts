import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { expectedTables, FORMS, formOf, formTableOf, recogniseForm, type Form } from './form'
import { TABLE_KEYS } from './tables'

const folder = fileURLToPath(new URL('../../data/forms', import.meta.url))
const seenOf = ({ phase, tables }: Form, more: object = {}) => ({ phase, tables, ...more })

it('holds every form of data/forms, each under the name of its file', () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))
  expect(FORMS.map(({ key }) => key).sort()).toEqual(files.sort())
})

describe('recogniseForm', () => {
  it.each(FORMS.map((form) => [form.key, form] as const))('tells %s by its own tables', (key, form) => {
    const [scope] = form.scopes
    expect(recogniseForm(seenOf(form, { scope }))?.key).toBe(key)
    const printed = form.tables.map(({ key: table, title }) => ({ key: table, title: `2031年${title}（虚构）` }))
    expect(recogniseForm({ phase: form.phase, scope, tables: printed })?.key).toBe(key)
  })

  it('tells one table in the form of its place, and not elsewhere', () => {
    const tables = [{ key: 'balance' as const, title: '2031年部门收支预算表' }]
    expect(recogniseForm({ phase: 'budget', division: '410311', tables })?.key).toBe('henan-budget')
    expect(recogniseForm({ phase: 'budget', division: '510100', tables })).toBeUndefined()
  })

  it('leaves strange tables unknown', () => {
    const tables = [
      { key: 'income' as const, title: '虚构收入表' },
      { key: 'projects' as const, title: '虚构项目表' },
    ]
    expect(recogniseForm({ phase: 'budget', tables })).toBeUndefined()
    expect(recogniseForm({ phase: 'budget', tables: [] })).toBeUndefined()
  })
})

describe('formOf', () => {
  const identity = { phase: 'budget', scope: 'department', year: 2031, district: '320000' } as const
  const jiangsu = FORMS.find(({ key }) => key === 'jiangsu-budget')
  const tables = Object.fromEntries((jiangsu?.tables ?? []).map(({ key, title }) => [key, { title }]))

  it('takes what was recorded, else recognises it', () => {
    expect(formOf({ form: 'national-final', identity, tables })?.key).toBe('national-final')
    expect(formOf({ identity, tables })?.key).toBe('jiangsu-budget')
  })

  it('numbers tables as the form does, and expects none of an unknown one', () => {
    expect(expectedTables({ identity, tables }).map(({ number }) => number)).toEqual(
      [...Array(12).keys()].map((i) => i + 1),
    )
    expect(formTableOf(jiangsu, 'budget', 'procurement')).toEqual({ number: 12, title: '政府采购支出预算表' })
    expect(formTableOf(jiangsu, 'budget', 'projects').number).toBeUndefined()
    expect(expectedTables({ identity, tables: {} })).toEqual([])
  })
})

it('speaks of tables of the vocabulary alone', () => {
  const known = new Set<string>(TABLE_KEYS)
  expect(FORMS.flatMap(({ tables }) => tables.filter(({ key }) => !known.has(key)))).toEqual([])
})
