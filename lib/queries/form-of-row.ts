import { recogniseForm } from '@/lib/budget/form'
import type { Phase } from '@/lib/budget/phase'
import { TABLE_KEYS } from '@/lib/budget/tables'

interface FormedRow {
  readonly phase: Phase
  readonly year: number
  readonly unitId: number | null
  readonly tables: readonly { readonly key: string; readonly title: string }[]
  readonly department: { readonly district: { readonly code: string } }
}

/** Key of the form that a stored disclosure is in; undefined: in none that is known, and nothing of it is said to be missing. */
export function formOfRow({ phase, year, unitId, tables, department }: FormedRow): string | undefined {
  const printed = TABLE_KEYS.flatMap((key) => {
    const table = tables.find((each) => each.key === key)
    return table ? [{ key, title: table.title }] : []
  })
  const scope = unitId === null ? 'department' : 'unit'
  return recogniseForm({ phase, scope, year, division: department.district.code, tables: printed })?.key
}
