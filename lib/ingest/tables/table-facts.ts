import { moneyOf } from '@/lib/budget/money'
import { compared, withoutSpaces } from '@/lib/ingest/normalise/words'
import type { RawRow } from '@/lib/ingest/raw-table'

/** What stands in a table, whatever it is called: its heads, the labels of its rows, and how many rows have which codes. */
export interface TableFacts {
  readonly heads: readonly string[]
  readonly labels: readonly string[]
  /** Rows with a code of each classification, told by its form and the name on its right. */
  readonly codes: { readonly functional: number; readonly departmental: number; readonly government: number }
  /** Classes (类) of the functional and departmental codes. */
  readonly classes: ReadonlySet<string>
  /** Rows with an amount. */
  readonly amounts: number
  readonly columns: number
  /** A sheet of one project: 项目名称 stands beside the name itself. */
  readonly ofOneProject: boolean
  /** Some row of the heads parts the table into two sides of labels. */
  readonly sides: boolean
}

export function factsOf(rows: readonly RawRow[]): TableFacts {
  const first = rows.findIndex(isBody)
  const blank = rows.findIndex(({ cells }, i) => i > 0 && cells.every(({ text }) => text.trim() === ''))
  const end = first >= 0 ? first : blank > 0 ? blank : Math.min(rows.length, MOST_HEADS)
  const top = rows.slice(0, end)
  const body = rows.slice(end)
  // Types of heads may be printed in the row of the sum: 类, 款, 项, 合计 and then the amounts.
  const shared = body[0]?.cells.map(({ text }) => compared(text)).filter((text) => LEVEL.test(text)) ?? []
  const codes = rows.map(codesIn)
  const having = (digit: string) => codes.filter((found) => found.some((code) => code.startsWith(digit))).length
  return {
    heads: [...textsOf(top), ...shared],
    labels: textsOf(body),
    codes: { functional: having('2'), departmental: having('3'), government: having('5') },
    classes: new Set(codes.flat().map((code) => code.slice(0, 3))),
    amounts: body.filter(({ cells }) => cells.some(({ text }) => isAmount(text))).length,
    columns: Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column, columns = 1 }) => column + columns))),
    ofOneProject: rows.some(namesProject),
    sides: top.some(partsSides),
  }
}

const MOST_HEADS = 6
const LEVEL = /^[类款项]$/

/** A row of the body has an amount, a code with its name, or a numbered label. */
function isBody(row: RawRow): boolean {
  const texts = row.cells.map(({ text }) => compared(text)).filter((text) => text !== '')
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text))
  const counts = numbers.length > 1 && numbers.every((text, i) => Number(text) === Number(numbers[0]) + i)
  if (counts || texts.some((text) => /^(?:栏次|行次)$/.test(text))) return false
  return texts.some(isAmount) || codesIn(row).length > 0 || texts.some((text) => NUMBERED.test(text))
}

const NUMBERED = /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)/

const isAmount = (text: string): boolean => {
  const plain = withoutSpaces(text)
  return /\d/.test(plain) && !/^(?:19|20)\d\d$/.test(plain) && moneyOf(plain, '元') !== undefined
}

/** Codes of a classification in a row: 3, 5 or 7 digits, or 2, 2 more and 2 more in cells of their own, with a name on the right. */
function codesIn({ cells }: RawRow): string[] {
  const filled = cells.map(({ text }) => withoutSpaces(text).replace(/\.0+$/, '')).filter((text) => text !== '')
  return filled.flatMap((text, i) => {
    const named = filled.slice(i + 1, i + 4).find((next) => !/^\d{1,2}$/.test(next))
    return CODE.test(text) && named !== undefined && /^\p{Script=Han}/u.test(named) ? [text] : []
  })
}

const CODE = /^(?:2\d\d(?:\d\d){0,2}|[35]\d\d(?:\d\d)?)$/

const textsOf = (rows: readonly RawRow[]): string[] => [
  ...new Set(
    rows.flatMap(({ cells }) => cells.map(({ text }) => compared(text)).filter((text) => /\p{Script=Han}/u.test(text))),
  ),
]

function namesProject({ cells }: RawRow): boolean {
  const [label, name] = cells.map(({ text }) => compared(text)).filter((text) => text !== '')
  return (
    label === '项目名称' &&
    name !== undefined &&
    !/(?:名称|指标|资金|金额|类[型别]|编码|代码|单位|部门|目标|[总合小]计)$/.test(name)
  )
}

/** 收入 | 支出, or a second 项目: what a balance has over its two sides. */
function partsSides({ cells }: RawRow): boolean {
  const texts = cells.map(({ text }) => compared(text).replace(/\(.*\)$/, ''))
  const income = texts.some((text) => /^(?:[本当]年|财政拨款)?收入$/.test(text))
  const expenditure = texts.some((text) => /^(?:[本当]年|财政拨款)?支出$/.test(text))
  return (
    (income && expenditure) ||
    texts.filter((text) => /^(?:(?:收入|支出)?项目(?:名称)?|功能分类|支出用途)$/.test(text)).length > 1
  )
}
