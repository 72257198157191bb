import {
  parseDepartmentEconomicCode,
  parseFunctionalCode,
  parseGovernmentEconomicCode,
  type ClassificationCode,
} from '@/lib/budget/classification'
import {
  departmentEconomic,
  functional,
  governmentEconomic,
  type Classification,
  type NameSource,
} from '@/lib/budget/classification-data'
import type { Disclosure } from '@/lib/budget/disclosure'
import { groupBy } from '@/lib/audit/group-by'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName } from '@/lib/audit/table-terms'

/** A code stands beside the name that the classification gives it; a name of an older edition is a matter of form. */
export const codeNames: JudgingRule = {
  id: 'code-names',
  title: '科目编码与科目名称相符',
  severity: 'form',
  presumes:
    '科目表里有这个编码在 2018 年以来的名称；科目表没有的编码不核对；窄栏截断的名称、省去“支出”“费用”的名称都算相符。',
  example: saying('表 3 ', '2210201', '提租补贴', '住房公积金', '；“提租补贴”是 2210202 的名称'),
  *judge({ disclosure }) {
    const seen = namesIn(disclosure)
    for (const [, alike] of groupBy(seen, ({ code, name }) => `${code} ${name}`)) {
      const judgement = judgeName(alike, disclosure)
      if (judgement) yield judgement
    }
  },
}

interface NamedCode {
  readonly classification: Classification<ClassificationCode>
  readonly code: string
  readonly name: string
  readonly where: string
  readonly table: keyof Disclosure['tables']
  readonly row: number
  readonly at: string | undefined
}

function namesIn(disclosure: Disclosure): NamedCode[] {
  return (Object.keys(disclosure.tables) as (keyof Disclosure['tables'])[]).flatMap((table) => {
    const rows = (disclosure.tables[table]?.rows ?? []) as readonly CodedRow[]
    const where = tableName(disclosure, table)
    return rows.flatMap((row) => codesOf(row).map((found) => ({ ...found, where, table, row: row.row, at: row.at })))
  })
}

interface CodedRow {
  readonly row: number
  readonly at?: string
  readonly level?: string
  readonly code?: string
  readonly name?: string
  readonly departmentCode?: string
  readonly departmentName?: string
  readonly governmentCode?: string
  readonly governmentName?: string
}

type Named = Pick<NamedCode, 'classification' | 'code' | 'name'>
const asAny = (list: unknown) => list as Classification<ClassificationCode>

function codesOf(row: CodedRow): Named[] {
  const { level, code, name, departmentCode, departmentName, governmentCode, governmentName } = row
  if (level === 'total' || level === 'department' || level === 'unit') return []
  const found: Named[] = []
  if (code !== undefined && name && parseFunctionalCode(code))
    found.push({ classification: asAny(functional), code, name })
  if (code !== undefined && name && parseDepartmentEconomicCode(code))
    found.push({ classification: asAny(departmentEconomic), code, name })
  if (departmentCode !== undefined && departmentName && parseDepartmentEconomicCode(departmentCode))
    found.push({ classification: asAny(departmentEconomic), code: departmentCode, name: departmentName })
  if (governmentCode !== undefined && governmentName && parseGovernmentEconomicCode(governmentCode))
    found.push({ classification: asAny(governmentEconomic), code: governmentCode, name: governmentName })
  return found
}

function judgeName(alike: readonly NamedCode[], { identity, document }: Disclosure): Judgement | undefined {
  const [first] = alike
  if (!first) return undefined
  const { classification, code, name } = first
  const subject = `${code} ${name}`
  const left = { table: first.table, row: first.row, text: name, ...(first.at !== undefined && { at: first.at }) }
  const known = classification
    .namesOf(code as ClassificationCode)
    .filter(({ sources }) => sources.some((source) => isProof(source, identity, document.title)))
  if (known.length === 0) return { outcome: 'unchecked', subject, left, note: `科目表里没有 ${code}` }
  const printed = plain(name)
  if (known.some((candidate) => fits(printed, plain(candidate.name)))) return { outcome: 'holds', subject, left }
  const official = classification.nameOf(code as ClassificationCode, identity.year)
  const expected =
    official.name !== undefined && plain(official.name) !== printed ? official.name : (known[0]?.name ?? '')
  const elsewhere = ownerOf(classification, code, printed)
  const places = [...new Set(alike.map(({ where }) => where))].join('、')
  const also = elsewhere === undefined ? '' : `；“${name}”是 ${elsewhere} 的名称`
  return {
    ...{ outcome: 'fails', subject, place: `${code} ${printed}`, left, right: { text: expected } },
    sentence: saying(places, code, name, expected, also),
    ...(elsewhere !== undefined && { severity: 'conflict' as const }),
  }
}

/** Names of a list that is older than today's numbering prove nothing, nor does what only this very document prints. */
function isProof(source: NameSource, { year, name }: Disclosure['identity'], title: string): boolean {
  if (source.kind === 'list') return source.about >= FIRST_YEAR_OF_NUMBERING
  return (
    source.kind !== 'document' || source.year !== year || !(source.title === title || source.title.startsWith(name))
  )
}

const FIRST_YEAR_OF_NUMBERING = 2018

/** A sibling code whose name this is. */
function ownerOf(
  classification: Classification<ClassificationCode>,
  code: string,
  printed: string,
): string | undefined {
  const parent = code.length > 3 ? (code.slice(0, -2) as ClassificationCode) : undefined
  return classification
    .children(parent)
    .find((other) => other !== code && classification.namesOf(other).some(({ name }) => plain(name) === printed))
}

/** Narrow columns cut names off; forms leave out 支出 and 费用, brackets and what stands in them. */
const fits = (printed: string, known: string): boolean =>
  printed === known || (printed.length >= 4 && known.startsWith(printed)) || bare(printed) === bare(known)

const plain = (name: string): string =>
  name
    .replace(/[\s，,、．.“”"]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
const bare = (name: string): string => name.replace(/（[^）]*）/g, '').replace(/(?:支出|费用|费|事务)$/, '')

function saying(places: string, code: string, name: string, expected: string, also = ''): string {
  return `${places}把 ${code} 印作“${name}”，科目表里 ${code} 是“${expected}”${also}。`
}
