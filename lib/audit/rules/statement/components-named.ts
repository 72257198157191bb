import { departmentEconomic } from '@/lib/budget/classification-data'
import type { Disclosure } from '@/lib/budget/disclosure'
import { ZERO } from '@/lib/budget/money'
import { proseOf, type Prose } from '@/lib/audit/prose'
import { groupBy } from '@/lib/audit/group-by'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import { together } from '@/lib/audit/together'

/** What a sentence says that 人员经费, 公用经费 or 机构运转经费 consist of (主要包括…) has money in the table by economic code. */
export const componentsNamed: JudgingRule = {
  id: 'components-named',
  title: '说明里写的经费组成，表里有金额',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有文件原文，基本支出表按经济分类列到款，各数的列确定；写的不是科目名称的，不核对。',
  example: saying('第 21 行', '公用经费', ['取暖费', '租赁费'], '表 6 '),
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const spent = spentByName(disclosure)
    if (!spent) return
    const prose = proseOf(disclosure, text)
    const lists = listsIn(prose)
    for (const [what, alike] of groupBy(lists, (list) => list.what)) {
      const named = judgeNamed(disclosure, prose, what, alike, spent)
      if (named) yield named
    }
    for (const list of lists) {
      yield* judgeNames(prose, list)
      yield* judgeWhole(prose, list)
      yield* judgeLeftOut(disclosure, prose, list)
    }
  },
}

/** One item of the classification until 2017, five since: statements go on writing it. */
const FORMER: Readonly<Record<string, readonly string[]>> = {
  社会保障缴费: ['30108', '30109', '30110', '30111', '30112'],
}

interface Spent {
  readonly names: readonly string[]
  readonly codes: readonly string[]
  /** A figure among them is open: then a name may have money that was not seen. */
  readonly open: boolean
}

/** The names of economic codes (表 6) that have money. */
function spentByName(disclosure: Disclosure): Spent | undefined {
  const table = termsOf(disclosure, 'basicEconomic')
  const column = table?.columns.find((each) => each === 'total')
  if (!table || column === undefined) return undefined
  const rows = table.rows
    .filter((row) => row.departmentCode !== undefined)
    .map((row) => ({
      ...{ name: plain(row.departmentName), code: row.departmentCode ?? '' },
      term: table.term(row, column),
    }))
  const paid = rows.filter(({ term }) => term.money !== ZERO)
  const open = rows.some(({ term: { open, state } }) => open || state === 'unreadable')
  return paid.length === 0
    ? undefined
    : { names: paid.map(({ name }) => name), codes: paid.map(({ code }) => code), open }
}

/** Documents write 其它 for 其他. */
const plain = (name: string): string => name.replace(/[\s()（）]/g, '').replaceAll('其它', '其他')

interface List {
  readonly what: string
  /** Ends without 等. */
  readonly closed: boolean
  readonly names: readonly { readonly name: string; readonly from: number }[]
}

/** “公用经费…，主要包括：办公费、邮电费”: before the terms are explained, where the words are general. */
function listsIn({ text }: Prose): List[] {
  const end = text.lastIndexOf('名词解释')
  const told = end < 0 ? text : text.slice(0, end)
  return [...told.matchAll(/(?:主要包括|包含)[：:]?([^。；\n：]+?)等?[。；]/g)].flatMap(
    ({ 0: whole, 1: names = '', index }) => {
      const before = told.slice(Math.max(0, index - REACH), index)
      const what = before.match(/人员经费|公用经费|机构运[转行]经费|机关运行经费/g)?.at(-1)
      if (what === undefined) return []
      let from = index + whole.indexOf(names)
      return [
        {
          what,
          closed: !/等[。；]$/.test(whole),
          names: names.split('、').map((name) => {
            const found = { name, from }
            from += name.length + 1
            return found
          }),
        },
      ]
    },
  )
}

const REACH = 400

/** ONE finding for all lists of a kind: statements print the list of their form, once for each fund. */
function judgeNamed(
  disclosure: Disclosure,
  prose: Prose,
  what: string,
  lists: readonly List[],
  { names: spent, codes, open }: Spent,
): Judgement | undefined {
  const named = lists.flatMap(({ names }) => names).filter(({ name }) => isOfficial(name))
  const isPaid = (name: string) =>
    spent.some((each) => each.includes(plain(name))) ||
    FORMER[plain(name)]?.some((code) => codes.includes(code)) === true
  const unpaid = named.filter(({ name }) => !isPaid(name))
  const [first] = unpaid.length > 0 ? unpaid : named
  const subject = `说明里${what}的组成`
  if (!first) return undefined
  if (unpaid.length === 0) return { outcome: 'holds', subject }
  const places = unpaid.map(({ name, from }) => prose.place(from, from + name.length, name))
  if (open) return { outcome: 'unchecked', subject, left: places[0] ?? { text: '' }, note: '表里有的数列未定' }
  const names = [...new Set(unpaid.map(({ name }) => name))]
  const sentence = saying(prose.name(first.from), what, names, tableName(disclosure, 'basicEconomic'))
  return { outcome: 'fails', subject, place: `${what} unpaid`, ...together(places), sentence }
}

function saying(place: string, what: string, names: readonly string[], table: string): string {
  return `${place}写${what}包括${names.map((name) => `“${name}”`).join('、')}，${table}里没有${names.length > 1 ? '这些科目' : '这个科目'}的金额。`
}

/** A long name that is one character off an official one is a misprint of it. */
function* judgeNames(prose: Prose, { what, names }: List): Generator<Judgement> {
  for (const { name, from } of names) {
    const official = isOfficial(name) ? undefined : misprinted(name)
    if (official === undefined) continue
    const subject = `${prose.name(from)}${what}里的“${name}”`
    const left = prose.place(from, from + name.length, name)
    const sentence = `${subject}不是科目的名称，科目叫“${official}”。`
    yield { outcome: 'fails', subject, place: `${what} ${name}`, left, right: { text: official }, sentence }
  }
}

/** 机构运转经费 is 公用经费: the whole is none of its own parts. */
function* judgeWhole(prose: Prose, { what, names }: List): Generator<Judgement> {
  const whole = names.find(({ name }) => name === '公用经费')
  if (!whole || names.length < 2 || !what.startsWith('机构运')) return
  const subject = `${prose.name(whole.from)}${what}里的“公用经费”`
  const left = prose.place(whole.from, whole.from + whole.name.length, whole.name)
  const sentence = `${prose.name(whole.from)}说${what}包含公用经费，又并列写它的组成部分：公用经费就是它的全部。`
  yield { outcome: 'fails', subject, place: `${what} whole`, left, sentence }
}

const CLASSES: Readonly<Record<string, readonly string[]>> = { 人员经费: ['301', '303'], 公用经费: ['302', '310'] }

/** What a list that does not end in 等 leaves out, although the table has money for it. ONE finding per list. */
function* judgeLeftOut(disclosure: Disclosure, prose: Prose, { what, closed, names }: List): Generator<Judgement> {
  const table = termsOf(disclosure, 'basicEconomic')
  const classes = CLASSES[what]
  const official = names.map(({ name }) => officialName(name))
  const [first] = names
  if (!closed || !table || !classes || !first || official.some((name) => name === undefined)) return
  const column = table.columns.find((each) => each === 'total') ?? ''
  const told = new Set(official.map((name) => plain(name ?? '')))
  const formerly = [...told].flatMap((name) => FORMER[name] ?? [])
  const leftOut = table.rows.filter(
    (row) =>
      row.level === 'item' &&
      classes.some((code) => row.departmentCode?.startsWith(code)) &&
      table.term(row, column).money !== ZERO &&
      !told.has(plain(row.departmentName)) &&
      !formerly.includes(row.departmentCode ?? ''),
  )
  if (leftOut.length === 0) return
  const subject = `${prose.name(first.from)}${what}的组成`
  const terms = leftOut.map((row) => table.term(row, column))
  const unit = disclosure.tables.basicEconomic?.unit ?? '万元'
  const listed = leftOut.map(({ departmentName }, i) => `“${departmentName}” ${terms[i]?.evidence.text ?? ''} ${unit}`)
  yield {
    ...{ outcome: 'fails', subject, place: `${what} left out` },
    left: prose.place(first.from, first.from + first.name.length, first.name),
    right: { text: terms[0]?.evidence.text ?? '', parts: terms.map(({ evidence: { parts: _, ...at } }) => at) },
    sentence: `${subject}没有写到${tableName(disclosure, 'basicEconomic')}里有金额的${listed.join('、')}。`,
  }
}

/** The name of the classification that is meant: its own, or one that is a single character off. */
const officialName = (name: string): string | undefined => (isOfficial(name) ? name : misprinted(name))

const isOfficial = (name: string): boolean => officialNames().has(plain(name))

const misprinted = (name: string): string | undefined =>
  name.length < LONG ? undefined : [...officialNames()].find((each) => isOneOff(each, name))

/** Long enough that two names one character apart are not two things, as 医疗费 and 取暖费 are. */
const LONG = 8

const isOneOff = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((character, i) => character !== b.charAt(i)).length === 1

const officialNames = (): ReadonlySet<string> =>
  new Set(departmentEconomic.codes().flatMap((code) => departmentEconomic.namesOf(code).map(({ name }) => plain(name))))
