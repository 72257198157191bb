import { formNamed, formTableOf } from '@/lib/budget/form'
import type { Phase } from '@/lib/budget/phase'
import type { TableKey } from '@/lib/budget/tables'

interface Formed {
  readonly phase: Phase
  /** Key of the form that the document is in. */
  readonly form?: string | undefined
  readonly tables: readonly { readonly key: string; readonly title: string }[]
}

/** What a table of a document is called: by its form; where the form has no such table, as the document prints it. */
export function tableTitle({ phase, form: key, tables }: Formed, table: TableKey): string {
  const form = formNamed(key)
  const own = form?.tables.some((each) => each.key === table)
  const printed = own ? undefined : tables.find((each) => each.key === table)?.title
  return printed === undefined || printed === '' ? formTableOf(form, phase, table).title : printed
}
