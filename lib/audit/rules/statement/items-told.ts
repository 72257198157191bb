import type { Disclosure } from '@/lib/budget/disclosure'
import { functional } from '@/lib/budget/classification-data'
import type { FunctionalCode } from '@/lib/budget/classification'
import { ZERO } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { claimName, claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { tableName, termsOf, type RowOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'
import { together } from '@/lib/audit/together'

/** A statement that goes through the functional items (项) one by one names the items of its table, and all of them. */
export const itemsTold: JudgingRule = {
  id: 'items-told',
  title: '说明逐项写的支出，项目与表里的一致，没有漏项',
  severity: 'conflict',
  presumes: '说明逐项写了半数以上的项级支出，一般公共预算支出表印到项，各数的列确定。',
  example: saying('说明第五节“卫生健康支出 · 公务员医疗补助”', '11.40', '万元', '表 5 '),
  *judge({ disclosure }) {
    const table = termsOf(disclosure, 'generalPublic')
    const lines = disclosure.claims.filter(
      (claim) => isOfItsYear(claim, disclosure) && claim.subject === 'functionLine',
    )
    const told = lines.filter((claim) => levels(claim).length === 3)
    const items = (table?.rows.filter(({ level }) => level === 'item') ?? []).map((row) => ({
      ...{ row, name: plain(row.name) },
      term: table?.term(row, 'total'),
    }))
    // One or two sentences are examples, not a list.
    if (items.length === 0 || told.length * 2 < items.length) return
    const strangers = told.filter((claim) => !items.some(({ name }) => isSameItem(name, nameOf(claim))))
    for (const claim of told) if (!strangers.includes(claim)) yield holds(claim)
    // Some sentences leave a level out, or call it by the word of another.
    const isTold = (name: string) => lines.some((claim) => isSameItem(name, nameOf(claim)))
    const untold = items.filter(({ name }) => !isTold(name))
    // What stands under another name with the very amount is that item.
    const renamed = strangers.flatMap((claim) => {
      const { money } = claimTerm(claim)
      const [item, ...others] = untold.filter(({ term }) => money !== ZERO && term?.money === money)
      return item && others.length === 0 ? [{ claim, item }] : []
    })
    const isRenamed = (claim: Claim) => renamed.some((each) => each.claim === claim)
    for (const claim of strangers) if (!isRenamed(claim)) yield judgeStranger(disclosure, claim)
    for (const each of renamed) if (isOtherItem(each)) yield judgeOther(disclosure, each)
    yield* judgeNames(
      disclosure,
      renamed.filter((each) => !isOtherItem(each)),
    )
    const amounts = new Set(strangers.map((claim) => claimTerm(claim).money))
    yield judgeUntold(
      disclosure,
      untold.filter(({ term }) => term && !amounts.has(term.money)),
    )
  },
}

const levels = ({ label = '' }: Claim): readonly string[] => label.split(' · ')
/** Documents write 其它 for 其他, and leave 支出 out at the end. */
const plain = (name: string): string =>
  name
    .replace(/[\s()（）“”"]/g, '')
    .replaceAll('其它', '其他')
    .replace(/(?<=..)支出$/, '')

/** A name that goes on where the other ends is the same, written out or cut short. */
const isSameItem = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= SHORTEST && (a.startsWith(b) || b.startsWith(a)))
const SHORTEST = 4
const nameOf = (claim: Claim): string => plain(levels(claim).at(-1) ?? '')

function holds(claim: Claim): Judgement {
  return { outcome: 'holds', subject: claimName(claim), left: claimTerm(claim).evidence }
}

function judgeStranger(disclosure: Disclosure, claim: Claim): Judgement {
  const { evidence: left, key } = claimTerm(claim)
  const subject = claimName(claim)
  const sentence = saying(subject, left.text, claim.unit, tableName(disclosure, 'generalPublic'))
  return { outcome: 'fails', subject, place: key, left, sentence }
}

function saying(name: string, amount: string, unit: string, table: string): string {
  return `${name}写 ${amount.trim()} ${unit}，${table}里没有这个名称的项，也没有哪一项是这个数。`
}

interface Item {
  readonly row: RowOf<'generalPublic'>
  readonly name: string
  readonly term: Term | undefined
}

interface Renamed {
  readonly claim: Claim
  readonly item: Item
}

/** The name is that of another item (项) of the class, and none of this one's: then it is not only called otherwise. Of another class it is an older edition's. */
function isOtherItem({ claim, item: { row } }: Renamed): boolean {
  const isCalled = (code: FunctionalCode): boolean =>
    functional.namesOf(code).some(({ name }) => plain(name) === nameOf(claim))
  const others = functional
    .codes()
    .filter((code) => code.length === ITEM_DIGITS && code !== row.code && code.slice(0, 3) === row.code?.slice(0, 3))
  return !(row.code !== undefined && isCalled(row.code as FunctionalCode)) && others.some(isCalled)
}

const ITEM_DIGITS = 7

function judgeOther(disclosure: Disclosure, { claim, item: { row, term } }: Renamed): Judgement {
  const { evidence: left, key } = claimTerm(claim)
  const subject = claimName(claim)
  const sentence = `${subject}写的 ${left.text.trim()} ${claim.unit}，${tableName(disclosure, 'generalPublic')}里列在“${row.code ?? ''} ${row.name}”：两处不是同一个科目。`
  return { outcome: 'fails', subject, place: key, left, ...(term && { right: term.evidence }), sentence }
}

/** ONE finding for all items that have their amount in the table under a name that is a little or wholly different. */
function* judgeNames(disclosure: Disclosure, renamed: readonly Renamed[]): Generator<Judgement> {
  if (renamed.length === 0) return
  const words = renamed.map(({ claim, item: { row } }) => `“${nameOf(claim)}”在表里是“${row.code ?? ''} ${row.name}”`)
  yield {
    ...{ outcome: 'fails', severity: 'form', subject: '说明里各项的名称', place: 'names of items' },
    ...together(renamed.map(({ claim }) => claimTerm(claim).evidence)),
    sentence: `说明里有 ${renamed.length} 项的名称与${tableName(disclosure, 'generalPublic')}不同，金额相同：${words.join('、')}。`,
  }
}

function judgeUntold(disclosure: Disclosure, items: readonly Item[]): Judgement {
  const untold = items.flatMap(({ row, name, term }) => (term && term.money !== ZERO ? [{ row, name, term }] : []))
  const subject = tableName(disclosure, 'generalPublic')
  if (untold.length === 0) return { outcome: 'holds', subject }
  const words = untold.map(({ row, name, term }) => `“${row.code ?? ''} ${name}” ${inWan(term.money)}`)
  return {
    ...{ outcome: 'fails', severity: 'form', subject, place: 'untold items' },
    ...together(untold.map(({ term }) => term.evidence)),
    sentence: `${subject}有 ${untold.length} 项支出，说明逐项写时没有写到：${words.slice(0, 5).join('、')}。`,
  }
}
