import type { MoneyUnit } from '@/lib/budget/money'
import type { TableKey } from '@/lib/budget/tables'
import { compared } from '@/lib/ingest/normalise/words'
import type { RawRow } from '@/lib/ingest/raw-table'
import { isTotal } from '@/lib/ingest/tables/body-codes'
import { ECONOMIC, FUNCTIONAL } from './code-forms'
import { toCodedRows, withoutRepeats, type CodedRow } from './flattened-coded-rows'
import type { Cut } from './flattened-cuts'
import type { DraftRow, GridDraft, GridInput, Remark } from './flattened-draft'
import { columnPaths, headRows, isSure, rawRow } from './flattened-grid-cells'
import { isNumber, joinPieces, readAmounts, type FlatLine, type Token } from './flattened-lines'

export const BY_ECONOMIC: ReadonlySet<TableKey> = new Set([
  ...(['basicEconomic', 'appropriationEconomic', 'economicSummary', 'operating'] as const),
])

export function functionGrid(input: GridInput): GridDraft | undefined {
  const rows = toCodedRows(input.cut.body, FUNCTIONAL, input.unit)
  const isCoded = rows.some(({ kind }) => kind === 'line' || kind === 'body')
  return isCoded || input.cut.body.every(isSumAlone) ? codedGrid(input, rows) : undefined
}

const isSumAlone = ({ tokens }: FlatLine): boolean => isTotal(tokens.map(({ text }) => text).join(''))

export function economicGrid(input: GridInput): GridDraft | undefined {
  const { cut, unit } = input
  const paired = isPaired(cut)
  const form = paired ? { ...ECONOMIC, second: /^5/ } : ECONOMIC
  const rows = !paired && isSideBySide(cut) ? sideBySide(cut.body, unit) : toCodedRows(cut.body, form, unit)
  return rows.length === 0 && cut.body.length > 0 ? undefined : codedGrid(input, withInherited(rows))
}

/** Departmental with government codes (政府预算经济分类): two codes and two names in a row. */
export const isPaired = ({ heads }: Cut): boolean =>
  /政府(?:预算)?(?:支出)?经济分类/.test(compared(heads.map(({ text }) => text).join('')))

/** A row that prints its government code alone has the departmental one of the row above. */
function withInherited(rows: readonly CodedRow[]): (CodedRow & { readonly above?: string })[] {
  let above = ''
  return rows.map((row) => {
    if (row.kind !== 'line' || row.code !== '') above = row.code
    return row.code === above ? row : { ...row, above }
  })
}

type Level = NonNullable<DraftRow['sums']['level']>

const levelOf = ({ kind, code }: CodedRow, lengths: Readonly<Record<number, Level>>): Level =>
  kind === 'total'
    ? 'total'
    : kind === 'body'
      ? code.length === 3
        ? 'department'
        : 'unit'
      : (lengths[code.length] ?? 'item')
const FUNCTIONAL_LEVELS = { 3: 'class', 5: 'section', 7: 'item' } as const
const ECONOMIC_LEVELS = { 3: 'class' } as const

/** Rows with codes: of bodies, of what the money is for, and of how the government's own list calls that. */
function codedGrid(
  { key, phase, way, remark }: GridInput,
  coded: readonly (CodedRow & { readonly above?: string })[],
): GridDraft {
  const has = (wanted: CodedRow['kind']) => coded.some(({ kind }) => kind === wanted)
  const lengths = BY_ECONOMIC.has(key) ? ECONOMIC_LEVELS : FUNCTIONAL_LEVELS
  const bodies = has('body')
  const paired = coded.some(({ second }) => second !== undefined)
  const parted = coded.map((row) => withCategory(nameOf(row, remark), key))
  const categories = parted.some(({ category }) => category !== '')
  const labels = [
    ...(bodies ? ['单位代码'] : []),
    ...(bodies && !has('line') ? ['单位名称'] : paired ? DEPARTMENTAL : ['科目编码', '科目名称']),
    ...(paired ? GOVERNMENTAL : []),
    ...(categories ? ['项目类别'] : []),
  ]
  const rows = coded.map((row, i): DraftRow<RawRow> => {
    const { name = '', category = '' } = parted[i] ?? {}
    const code = row.code === '' ? row.above : row.code
    const level = levelOf({ ...row, code: code ?? '' }, lengths)
    const printed = [
      ...(bodies ? [row.kind === 'body' ? row.code : ''] : []),
      ...(bodies && !has('line') ? [] : [row.kind === 'body' ? '' : row.code]),
      row.kind === 'total' && name === '' ? '合计' : name,
      ...(paired ? [row.second?.code ?? '', joinPieces(row.second?.texts ?? [])] : []),
      ...(categories ? [category] : []),
    ]
    return {
      amounts: row.amounts,
      sums: { level, code },
      make: (cells) => rawRow(i * 10, row.at, printed, cells, way.columns),
    }
  })
  // A sum may be printed last; it is the sum of the same rows.
  const ordered = bodies
    ? rows
    : rows.toSorted((a, b) => Number(b.sums.level === 'total') - Number(a.sums.level === 'total'))
  return {
    sides: [{ key, columns: way.columns, rows: ordered }],
    heads: headRows(labels, columnPaths(phase, key, way.columns)),
    exact: isSure(way),
    bodies: coded.flatMap(({ kind }, i) => (kind === 'body' ? (parted[i]?.name ?? []) : [])),
  }
}

const DEPARTMENTAL = ['部门预算经济分类科目编码', '部门预算经济分类科目名称']
const GOVERNMENTAL = ['政府预算经济分类科目编码', '政府预算经济分类科目名称']

function nameOf({ texts, code }: CodedRow, remark: (remark: Remark) => void): string {
  const { kept, dropped } = withoutRepeats(texts)
  if (dropped) remark({ kind: 'unreadable', at: dropped.at, message: `科目${code}的名称有一段印了两次，只取一次` })
  return joinPieces(kept)
}

/** 机构运转经费 has the kind of project (项目类别) behind the name. */
function withCategory(text: string, key: TableKey): { readonly name: string; readonly category: string } {
  const [, name = text, category = ''] = key === 'operating' ? (CATEGORY_BEHIND.exec(text) ?? []) : []
  return { name, category }
}

const CATEGORY_BEHIND = /^(.+?)((?:公用|人员|其他)经费项目|其他运转类|特定目标类)$/

/** In the middle of lines, too, codes stand before names. */
export function isSideBySide({ heads, body: lines }: Cut): boolean {
  const names = compared(heads.map(({ text }) => text).join('')).match(/科目名称/g) ?? []
  if (names.length > 1) return true
  const inside = lines.filter(({ tokens }) => tokens.some((_, i) => i > 1 && isEconomicCode(tokens, i)))
  return inside.length * 5 >= lines.length && inside.length > 1
}

function isEconomicCode(tokens: readonly Token[], i: number): boolean {
  const [token, next, after] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  if (token === undefined || next === undefined || !/^3\d\d(?:\d\d)?$/.test(token.text)) return false
  if (token.text.length === 3 && /^\d\d$/.test(next.text)) return after !== undefined && isName(after)
  return isName(next)
}

const isName = ({ text }: Token): boolean => /^\p{Script=Han}/u.test(text)

/** Code, name and amount two or three times side by side, out of the words of all lines. */
function sideBySide(lines: readonly FlatLine[], unit: MoneyUnit): CodedRow[] {
  const tokens = lines.flatMap((line) => line.tokens)
  const places = new Map(lines.map(({ index, at }) => [index, at]))
  const entries: { kind: CodedRow['kind']; code: string; texts: Token[]; numbers: Token[]; at: string }[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    const at = places.get(token.line) ?? 'L1'
    const open = entries.at(-1)
    if (isEconomicCode(tokens, i)) {
      const parted = token.text.length === 3 && /^\d\d$/.test(tokens[i + 1]?.text ?? '')
      entries.push({ kind: 'line', code: token.text + (parted ? tokens[++i]?.text : ''), texts: [], numbers: [], at })
    } else if (/合计$/.test(token.text)) entries.push({ kind: 'total', code: '', texts: [token], numbers: [], at })
    else if (isNumber(token)) open?.numbers.push(token)
    else open?.texts.push(token)
  }
  return inBlocks(entries).map(({ numbers, ...entry }) => ({ ...entry, amounts: readAmounts(numbers, unit) }))
}

/** Where persons and what keeps the office running have sums of their own, each class stands above its sum. */
function inBlocks<Entry extends Pick<CodedRow, 'kind' | 'code' | 'texts'>>(
  entries: readonly Entry[],
): readonly Entry[] {
  const totals = entries.filter(({ kind }) => kind === 'total')
  const isPersonnel = ({ code, texts }: Entry) =>
    code === '' ? joinPieces(texts).startsWith('人员') : /^30[13]/.test(code)
  if (totals.length !== 2 || totals.filter(isPersonnel).length !== 1) return entries
  const classes = [...new Set(entries.map(({ code }) => code.slice(0, 3)))]
  const ordered = entries.toSorted((a, b) => classes.indexOf(a.code.slice(0, 3)) - classes.indexOf(b.code.slice(0, 3)))
  const withSumLast = ordered.toSorted((a, b) => Number(a.kind === 'total') - Number(b.kind === 'total'))
  return [...withSumLast.filter(isPersonnel), ...withSumLast.filter((entry) => !isPersonnel(entry))]
}
