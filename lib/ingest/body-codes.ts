import type { DisclosedTables } from '@/lib/budget/disclosure'
import { isBodyName } from './body-names'
import { coreName } from './find-district'

/** A department or a unit as tables list it, with its code. */
export interface PrintedBody {
  readonly level: 'department' | 'unit'
  readonly code: string
  readonly name: string
}

export interface PrintedUnit {
  readonly code: string
  readonly name: string
}

/** The bodies that typed tables list. */
export function printedBodies(tables: DisclosedTables): PrintedBody[] {
  const lists = [tables.income, tables.expenditure, tables.generalPublic, tables.operating, tables.projectPerformance]
  const rows = lists.flatMap((table) => (table?.rows ?? []) as readonly Partial<PrintedBody>[])
  return rows.flatMap(({ level, code, name }) => {
    const plain = code?.replace(/\s/g, '') ?? ''
    if ((level !== 'department' && level !== 'unit') || !/^\d{3,9}$/.test(plain) || name === undefined) return []
    return { level, code: plain, name: name.replace(/\s/g, '') }
  })
}

/** The codes of the body of this name and of the units under it, from typed tables, else from the lines that print them. */
export function codesOf(rows: readonly PrintedBody[], text: string, name: string, places: readonly string[]) {
  const units = new Map<string, string>()
  for (const { level, code, name: unit } of rows) if (level === 'unit' && !units.has(code)) units.set(code, unit)
  // Beside another name stands another thing's code: a class of expenditure, say, in a table misread.
  const core = coreName(name, places)
  const own = rows.filter((row) => row.level === 'department' && isPartOf(coreName(row.name, places), core))
  const department = own[0]?.code ?? codeBeside(text, core, places)
  if (units.size === 0 && department !== undefined)
    for (const [, code = '', unit = ''] of text.matchAll(UNIT_ROW))
      if (code.startsWith(department) && code !== department && isBodyName(unit)) units.set(code, unit)
  return {
    department,
    units: [...units].map(([code, unit]) => ({ code, name: unit })).filter(({ code }) => code !== department),
  }
}

const UNIT_ROW = /(?:^|[\t\n])(\d{5,9})[\t]?([^\d\t\n]{3,40})(?=[\t\n\d]|$)/g

const isPartOf = (a: string, b: string): boolean => a.length > 1 && (a.includes(b) || b.includes(a))

/** Without tables that name it: the digits that stand before the name in a line, the shortest where units repeat the name. */
function codeBeside(text: string, core: string, places: readonly string[]): string | undefined {
  const codes = text.split('\n').flatMap((line) => {
    const [, code, rest = ''] = /^\s*(\d{3,9})\s*([^\d\s].*)$/.exec(line) ?? []
    if (code === undefined || /^20\d\d$/.test(code)) return []
    const [name = ''] = rest.split(/[\t\d]/)
    return coreName(name, places) === core || coreName(rest, places).startsWith(core) ? [code] : []
  })
  return codes.sort((a, b) => a.length - b.length)[0]
}
