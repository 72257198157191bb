import { describe, expect, it } from 'vitest'
import { PHASES } from './phase'
import { columnPath, TABLE_KEYS, tableOf, TABLES, tablesOf } from './tables'

const repeated = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i)

describe('the registry of tables', () => {
  it.each(PHASES)('knows each table of %s once', (phase) => {
    expect(repeated(tablesOf(phase).map(({ key }) => key))).toEqual([])
    expect(repeated(tablesOf(phase).map(({ title }) => title))).toEqual([])
  })

  it('numbers the fourteen tables of a budget and the nine of final accounts, in their order', () => {
    const numbers = (phase: 'budget' | 'final') => tablesOf(phase).flatMap(({ number }) => number ?? [])
    expect(numbers('budget')).toEqual(Array.from({ length: 14 }, (_, i) => i + 1))
    expect(numbers('final')).toEqual(Array.from({ length: 9 }, (_, i) => i + 1))
  })

  it.each(TABLES.map((table) => [`${table.phase} ${table.key}`, table] as const))(
    'gives each column of %s one key and one place under its heads',
    (_, { columns }) => {
      expect(columns.length).toBeGreaterThan(0)
      expect(repeated(columns.map(({ key }) => key))).toEqual([])
      expect(repeated(columns.map(columnPath))).toEqual([])
    },
  )

  it('has every key in use, and nothing beside them', () => {
    expect(new Set(TABLES.map(({ key }) => key))).toEqual(new Set(TABLE_KEYS))
  })

  it('finds a table by phase and key', () => {
    expect(tableOf('budget', 'expenditure')?.title).toBe('部门支出预算表')
    expect(tableOf('final', 'expenditure')?.title).toBe('支出决算表')
    expect(tableOf('final', 'projects')).toBeUndefined()
    expect(tableOf('budget', 'selfEvaluation')).toBeUndefined()
  })

  it('writes out the heads above a column', () => {
    const table = tableOf('budget', 'appropriationBalance')
    expect(table?.columns.map(columnPath)).toContain('一般公共预算 › 其中：财政拨款')
  })
})
