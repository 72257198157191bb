import type { Disclosure } from '@/lib/budget/disclosure'
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
  *judge({ disclosure }) {
    const table = termsOf(disclosure, 'generalPublic')
    const told = disclosure.claims.filter(
      (claim) => isOfItsYear(claim, disclosure) && claim.subject === 'functionLine' && levels(claim).length === 3,
    )
    const items = (table?.rows.filter(({ level }) => level === 'item') ?? []).map((row) => ({
      ...{ row, name: plain(row.name) },
      term: table?.term(row, 'total'),
    }))
    // One or two sentences are examples, not a list.
    if (items.length === 0 || told.length * 2 < items.length) return
    const strangers = told.filter((claim) => !items.some(({ name }) => isSameItem(name, nameOf(claim))))
    for (const claim of told) yield judgeTold(disclosure, claim, !strangers.includes(claim))
    const isTold = (name: string) => told.some((claim) => isSameItem(name, nameOf(claim)))
    // The one whose amount stands under a name that the table lacks has been told of.
    const amounts = new Set(strangers.map((claim) => claimTerm(claim).money))
    const untold = items.filter(({ name, term }) => !isTold(name) && term && !amounts.has(term.money))
    yield judgeUntold(disclosure, untold)
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

function judgeTold(disclosure: Disclosure, claim: Claim, known: boolean): Judgement {
  const { evidence: left, key } = claimTerm(claim)
  const subject = claimName(claim)
  if (known) return { outcome: 'holds', subject, left }
  const sentence = `${subject}是说明里写的一项，${tableName(disclosure, 'generalPublic')}里没有名为“${nameOf(claim)}”的项。`
  return { outcome: 'fails', subject, place: key, left, sentence }
}

interface Item {
  readonly row: RowOf<'generalPublic'>
  readonly name: string
  readonly term: Term | undefined
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
