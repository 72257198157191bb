/** What a row stands for in its table, as far as sums go. */
export interface LeveledRow {
  readonly level: 'total' | 'department' | 'unit' | 'class' | 'section' | 'item' | 'project'
  readonly code?: string | undefined
}

/** A row that sums up others of its table. */
export interface LevelSum {
  readonly whole: number
  readonly parts: readonly number[]
}

/**
 * Which rows sum up to which (纵向勾稽): the total over departments, a department over its units, a unit over the lines
 * below it, a class over its sections, a section over its items. Rows are told by their index.
 */
export function levelSums(rows: readonly LeveledRow[]): LevelSum[] {
  const indices = [...rows.keys()]
  const at = (level: LeveledRow['level']) => indices.filter((i) => rows[i]?.level === level)
  const [totals, departments, units] = [at('total'), at('department'), at('unit')]
  const bodies = indices.filter((i) => ['total', 'department', 'unit'].includes(rows[i]?.level ?? ''))
  const sums: LevelSum[] = []
  const firstTotal = totals[0]
  if (firstTotal !== undefined && departments.length > 0) sums.push({ whole: firstTotal, parts: departments })
  else if (firstTotal !== undefined && units.length > 0) sums.push({ whole: firstTotal, parts: units })
  for (const [position, department] of departments.entries()) {
    const next = departments[position + 1] ?? rows.length
    const own = units.filter((unit) => unit > department && unit < next)
    if (own.length > 0) sums.push({ whole: department, parts: own })
  }
  for (const [position, body] of bodies.entries()) {
    const end = bodies[position + 1] ?? rows.length
    const lines = indices.filter((i) => i > body && i < end)
    const parents = parentsOf(rows, lines)
    const top = lines.filter((line) => !parents.has(line))
    if (top.length > 0) sums.push({ whole: body, parts: top })
    for (const whole of new Set(parents.values())) {
      sums.push({ whole, parts: lines.filter((line) => parents.get(line) === whole) })
    }
  }
  return sums
}

/** The nearest line above each line in the tree of codes; a code of the list that was printed twice stands for itself once. */
function parentsOf(rows: readonly LeveledRow[], lines: readonly number[]): Map<number, number> {
  const byCode = new Map<string, number>()
  for (const line of lines) {
    const code = rows[line]?.code
    if (code !== undefined && !byCode.has(code)) byCode.set(code, line)
  }
  const parents = new Map<number, number>()
  for (const line of lines) {
    const code = rows[line]?.code ?? ''
    const above = [code.slice(0, 5), code.slice(0, 3)].filter((prefix) => prefix.length < code.length)
    const parent = above.map((prefix) => byCode.get(prefix)).find((found) => found !== undefined)
    if (parent !== undefined) parents.set(line, parent)
  }
  return parents
}
