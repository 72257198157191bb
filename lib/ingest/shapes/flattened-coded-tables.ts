import type { MoneyUnit } from '@/lib/budget/money'
import type { TableKey } from '@/lib/budget/tables'
import { toCodedRows, withoutRepeats, type CodedRow } from './flattened-coded-rows'
import type { DraftRow, DraftTable, Remark } from './flattened-draft'
import { isNumber, joinPieces, readAmounts, type FlatLine, type Token } from './flattened-lines'
import { ECONOMIC, FUNCTIONAL } from './code-forms'

interface Input {
  readonly key: TableKey
  readonly columns: readonly string[]
  readonly body: readonly FlatLine[]
  readonly unit: MoneyUnit
  readonly remarks: Remark[]
}

/** Rows by functional code, under sums of the department and its units (支出功能分类). */
export function functionTable(input: Input): DraftTable {
  let unitCode: string | undefined
  const rows = toCodedRows(input.body, FUNCTIONAL, input.unit).map((row, i): DraftRow => {
    const name = row.kind === 'total' ? '合计' : nameOf(row, input.remarks)
    const level = levelOfFunction(row, name)
    if (level === 'unit') unitCode = row.code
    if (level === 'department') unitCode = undefined
    const code = row.code === '' ? {} : { code: row.code }
    const own = unitCode !== undefined && level !== 'unit' && level !== 'total' ? { unitCode } : {}
    return {
      amounts: row.amounts,
      sums: { level, code: row.code },
      make: (cells) => ({ row: i + 1, at: row.at, level, ...code, ...own, name, cells }),
    }
  })
  return { key: input.key, columns: input.columns, rows }
}

function levelOfFunction({ kind, code }: CodedRow, name: string) {
  if (kind === 'total') return 'total'
  if (kind === 'body') return bodyLevel(code)
  if (code.length === 7) return 'item'
  if (code.length === 5) return 'section'
  return !isListed(code, name) && ORGANISATION.test(name) ? 'department' : 'class'
}

const bodyLevel = (code: string) => (code.length === 3 ? 'department' : 'unit')
const isListed = (code: string, name: string): boolean => FUNCTIONAL.namesOf(code).includes(name)
const ORGANISATION = /(?:局|委|会|中心|办公室|办|部|院|校|学|站|所|队|政府|处|馆|社|园|道|厅|镇|乡)$/

/** The department and its units by sources of income (部门收入预算表). */
export function unitTable(input: Input): DraftTable {
  const rows = toCodedRows(input.body, { ...FUNCTIONAL, lines: /^$/ }, input.unit).map((row, i): DraftRow => {
    const name = row.kind === 'total' ? '合计' : nameOf(row, input.remarks)
    const level = row.kind === 'total' ? 'total' : bodyLevel(row.code)
    const code = row.code === '' ? {} : { code: row.code }
    return {
      amounts: row.amounts,
      sums: { level, code: row.code },
      make: (cells) => ({ row: i + 1, at: row.at, level, ...code, name, cells }),
    }
  })
  return { key: input.key, columns: input.columns, rows }
}

/** 机构运转经费: sums of department and units, then economic codes with their 项目类别. */
export function operatingTable(input: Input): DraftTable {
  let unitCode: string | undefined
  const rows = toCodedRows(input.body, ECONOMIC, input.unit).map((row, i): DraftRow => {
    const text = row.kind === 'total' ? '合计' : nameOf(row, input.remarks)
    const [, name = text, category] = row.kind === 'line' ? (CATEGORY.exec(text) ?? []) : []
    const level = row.kind === 'line' ? 'item' : row.kind === 'total' ? 'total' : bodyLevel(row.code)
    if (level === 'unit') unitCode = row.code
    const fields = {
      ...(row.code !== '' && { code: row.code }),
      ...(level === 'item' && unitCode !== undefined && { unitCode }),
      name,
      ...(category !== undefined && { category }),
    }
    return {
      amounts: row.amounts,
      sums: { level, code: row.code },
      make: (cells) => ({ row: i + 1, at: row.at, level, ...fields, cells }),
    }
  })
  return { key: input.key, columns: input.columns, rows }
}

const CATEGORY = /^(.+?)((?:公用|人员|其他)经费项目|其他运转类|特定目标类)$/

/** Departmental with government economic codes (支出经济分类): two codes and two names in a row. */
export function economicTable(input: Input): DraftTable {
  let above: { readonly code?: string; readonly name: string } = { name: '' }
  const rows = toCodedRows(input.body, { ...ECONOMIC, second: /^5/ }, input.unit).map((row, i): DraftRow => {
    const inherited = row.kind === 'line' && row.code === ''
    const name = row.kind === 'total' ? '合计' : inherited ? above.name : nameOf(row, input.remarks)
    const code = inherited ? above.code : row.code === '' ? undefined : row.code
    above = { ...(code !== undefined && { code }), name }
    const level = levelOfEconomic(row.kind, code ?? '')
    const fields = {
      ...(code !== undefined && { departmentCode: code }),
      departmentName: name,
      ...(inherited && { inherited: true }),
      ...(row.second && { governmentCode: row.second.code, governmentName: joinPieces(row.second.texts) }),
    }
    return {
      amounts: row.amounts,
      sums: { level, code },
      make: (cells) => ({ row: i + 1, at: row.at, level, ...fields, cells }),
    }
  })
  return { key: input.key, columns: input.columns, rows }
}

function levelOfEconomic(kind: CodedRow['kind'], code: string) {
  if (kind === 'total') return 'total'
  if (kind === 'body') return bodyLevel(code)
  return code.length === 3 ? 'class' : 'item'
}

/** 公开06: code, name and amount three times side by side; persons on the left, 公用 on the right, each with its sum. */
export function economicDetailTable(input: Input): DraftTable {
  const triples = toTriples(input.body)
  const isPersonnel = ({ code, texts }: Triple) =>
    code === undefined ? joinPieces(texts).startsWith('人员') : /^30[13]/.test(code)
  const classes = [...new Set(triples.map(({ code }) => code?.slice(0, 3)))].filter((code) => code !== undefined)
  const ordered = [isPersonnel, (triple: Triple) => !isPersonnel(triple)].flatMap((side) => [
    ...classes.flatMap((first) => triples.filter((triple) => side(triple) && triple.code?.startsWith(first))),
    ...triples.filter((triple) => side(triple) && triple.code === undefined),
  ])
  const rows = ordered.map(({ code, texts, numbers, at }, i): DraftRow => {
    const level = code === undefined ? 'total' : code.length === 3 ? 'class' : 'item'
    const fields = { ...(code !== undefined && { departmentCode: code }), departmentName: joinPieces(texts) }
    return {
      amounts: readAmounts(numbers, input.unit),
      sums: {},
      make: (cells) => ({ row: i + 1, at, level, ...fields, cells }),
    }
  })
  return { key: input.key, columns: input.columns, rows }
}

interface Triple {
  readonly code?: string
  readonly texts: Token[]
  readonly numbers: Token[]
  readonly at: string
}

function toTriples(lines: readonly FlatLine[]): Triple[] {
  const triples: Triple[] = []
  for (const line of lines) {
    line.tokens.forEach((token, i) => {
      const next = line.tokens[i + 1]
      const open = triples.at(-1)
      const code = /^3\d\d(?:\d\d)?$/.test(token.text) && next !== undefined && !isNumber(next)
      if (code) triples.push({ code: token.text, texts: [], numbers: [], at: line.at })
      else if (/合计$/.test(token.text)) triples.push({ texts: [token], numbers: [], at: line.at })
      else if (isNumber(token)) open?.numbers.push(token)
      else open?.texts.push(token)
    })
  }
  return triples
}

function nameOf({ texts, code }: CodedRow, remarks: Remark[]): string {
  const { kept, dropped } = withoutRepeats(texts)
  if (dropped) {
    remarks.push({ kind: 'unreadable', at: dropped.at, message: `科目${code}的名称有一段印了两次，只取一次` })
  }
  return joinPieces(kept)
}
