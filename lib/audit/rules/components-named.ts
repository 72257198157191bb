import { departmentEconomic } from '@/lib/budget/classification-data'
import type { Disclosure } from '@/lib/budget/disclosure'
import { ZERO } from '@/lib/budget/money'
import { proseOf, type Prose } from '@/lib/audit/prose'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName, termsOf } from '@/lib/audit/table-terms'

/** What a sentence says that 人员经费, 公用经费 or 机构运转经费 consist of (主要包括…) has money in the table by economic code. */
export const componentsNamed: JudgingRule = {
  id: 'components-named',
  title: '说明里写的经费组成，表里有金额',
  severity: 'doubt',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const spent = spentByName(disclosure)
    if (!spent) return
    const prose = proseOf(disclosure, text)
    for (const list of listsIn(prose)) {
      yield* judgeList(disclosure, prose, list, spent)
      yield* judgeWhole(prose, list)
      yield* judgeLeftOut(disclosure, prose, list)
    }
  },
}

/** Money by the name of its economic code (表 6), for the names that have any. */
function spentByName(disclosure: Disclosure): ReadonlySet<string> | undefined {
  const table = termsOf(disclosure, 'basicEconomic')
  const column = table?.columns.find((each) => each === 'total')
  if (!table || column === undefined) return undefined
  const paid = table.rows.filter((row) => row.departmentCode !== undefined && table.term(row, column).money !== ZERO)
  return paid.length === 0 ? undefined : new Set(paid.map(({ departmentName }) => plain(departmentName)))
}

const plain = (name: string): string => name.replace(/[\s()（）]/g, '')

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

function* judgeList(
  disclosure: Disclosure,
  prose: Prose,
  { what, names }: List,
  spent: ReadonlySet<string>,
): Generator<Judgement> {
  const table = tableName(disclosure, 'basicEconomic')
  for (const { name, from } of names) {
    const official = officialName(name)
    if (official === undefined) continue
    const subject = `${prose.name(from)}${what}里的“${name}”`
    const left = prose.place(from, from + name.length, name)
    const failure = { outcome: 'fails', subject, place: `${what} ${name}`, left } as const
    if (official !== name && !(name in CALLED)) {
      const sentence = `${subject}不是科目的名称，科目叫“${official}”。`
      yield { ...failure, severity: 'form', right: { text: official }, sentence }
    } else if (spent.has(plain(official))) yield { outcome: 'holds', subject, left }
    else {
      const shown = official === name ? '' : `（${official}）`
      yield { ...failure, sentence: `${subject}${shown}，${table}里没有金额。` }
    }
  }
}

/** 机构运转经费 is 公用经费: the whole is none of its own parts. */
function* judgeWhole(prose: Prose, { what, names }: List): Generator<Judgement> {
  const whole = names.find(({ name }) => name === '公用经费')
  if (!whole || names.length < 2 || !what.startsWith('机构运')) return
  const subject = `${prose.name(whole.from)}${what}里的“公用经费”`
  const left = prose.place(whole.from, whole.from + whole.name.length, whole.name)
  const sentence = `${prose.name(whole.from)}说${what}包含公用经费，又并列写它的组成部分：公用经费就是它的全部。`
  yield { outcome: 'fails', severity: 'form', subject, place: `${what} whole`, left, sentence }
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
  const leftOut = table.rows.filter(
    (row) =>
      row.level === 'item' &&
      classes.some((code) => row.departmentCode?.startsWith(code)) &&
      table.term(row, column).money !== ZERO &&
      !told.has(plain(row.departmentName)),
  )
  if (leftOut.length === 0) return
  const subject = `${prose.name(first.from)}${what}的组成`
  const terms = leftOut.map((row) => table.term(row, column))
  const listed = leftOut.map(({ departmentName }, i) => `“${departmentName}”${terms[i]?.evidence.text ?? ''}`)
  yield {
    ...{ outcome: 'fails', severity: 'form', subject, place: `${what} left out` },
    left: prose.place(first.from, first.from + first.name.length, first.name),
    right: { text: terms[0]?.evidence.text ?? '', parts: terms.map(({ evidence: { parts: _, ...at } }) => at) },
    sentence: `${subject}没有写到${tableName(disclosure, 'basicEconomic')}里有金额的${listed.join('、')}。`,
  }
}

/** How sentences call what the classification calls otherwise. */
const CALLED: Readonly<Record<string, string>> = {
  公务交通补贴: '其他交通费用',
  职工福利费: '福利费',
}

/** The name of the classification that is meant: its own, or one that is a single character off. */
function officialName(name: string): string | undefined {
  const called = CALLED[name]
  if (called !== undefined) return called
  const names = officialNames()
  if (names.has(plain(name))) return name
  return name.length < LONG ? undefined : [...names].find((each) => isOneOff(each, name))
}

/** Long enough that two names one character apart are not two things, as 医疗费 and 取暖费 are. */
const LONG = 8

const isOneOff = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((character, i) => character !== b.charAt(i)).length === 1

const officialNames = (): ReadonlySet<string> =>
  new Set(departmentEconomic.codes().flatMap((code) => departmentEconomic.namesOf(code).map(({ name }) => plain(name))))
