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
    for (const list of listsIn(prose)) yield* judgeList(disclosure, prose, list, spent)
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
