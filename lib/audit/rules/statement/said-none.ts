import type { Disclosure } from '@/lib/budget/disclosure'
import { ZERO } from '@/lib/budget/money'
import { parseSourcePosition } from '@/lib/budget/source-position'
import type { TableKey } from '@/lib/budget/tables'
import { proseOf } from '@/lib/audit/prose'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { inWan } from '@/lib/audit/sentences'
import { tableName, termsOf } from '@/lib/audit/table-terms'
import type { Term } from '@/lib/audit/term'

/** “无政府性基金支出” needs a table without any; “本表无数据” stands below no figures. */
export const saidNone: JudgingRule = {
  id: 'said-none',
  title: '说没有的支出，表里没有金额',
  severity: 'conflict',
  presumes: '有原文；表里的合计已经读定，不是空着没有读出来的。',
  example: '第 40 行写无政府性基金支出，表 9“合计”行“合计”是 25.00 万元。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    for (const { key, words, what } of SAID) {
      const said = words.exec(prose.text)
      const figure = said && figureOf(disclosure, key)
      if (!said || !figure) continue
      const left = prose.place(said.index, said.index + said[0].length, `无${what}`)
      yield judged(`${prose.name(said.index)}写无${what}`, left, figure)
    }
    for (const key of ['governmentFund', 'stateCapital', 'threePublic'] as const)
      yield* noteBelow(disclosure, key, text)
  },
}

const SAID = [
  {
    key: 'governmentFund',
    words: /(?:无|没有|未安排)(?:使用)?政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:安排)?的?(?:收入和)?支出/,
    what: '政府性基金支出',
  },
  {
    key: 'stateCapital',
    words: /(?:无|没有|未安排)(?:使用)?国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:安排)?的?(?:收入和)?支出/,
    what: '国有资本经营支出',
  },
  { key: 'threePublic', words: /(?:无|没有)[“"]?三公[”"]?经费(?:财政拨款)?(?:预算)?支出/, what: '“三公”经费支出' },
] as const

function figureOf(disclosure: Disclosure, key: 'governmentFund' | 'stateCapital' | 'threePublic'): Term | undefined {
  if (key !== 'threePublic') return totalTerm(termsOf(disclosure, key), 'total')
  const table = termsOf(disclosure, key)
  const row = table?.rows.find(
    ({ basis }) => basis === (disclosure.identity.phase === 'final' ? 'executed' : 'initial'),
  )
  return table && row && table.has('total') ? table.term(row, 'total') : undefined
}

function judged(subject: string, left: Judgement['left'] & object, figure: Term): Judgement {
  const evidence = { subject, left, right: figure.evidence }
  // What the reader left blank or open is no printed nothing.
  if (figure.open || figure.inferred === true || figure.state === 'unreadable' || figure.state === 'absent')
    return { outcome: 'unchecked', subject, left, note: `“${figure.label}”的读法未定` }
  if (figure.money === ZERO) return { outcome: 'holds', ...evidence }
  const sentence = `${subject}，${figure.label}是 ${inWan(figure.money)}。`
  return { outcome: 'fails', ...evidence, place: `said none ${figure.key}`, sentence }
}

/** A table with a note that it has no figures. */
function* noteBelow(
  disclosure: Disclosure,
  key: TableKey & ('governmentFund' | 'stateCapital' | 'threePublic'),
  text: readonly string[],
): Generator<Judgement> {
  const at = disclosure.tables[key]?.at
  const place = at === undefined ? undefined : parseSourcePosition(at)
  const figure = figureOf(disclosure, key)
  // The text is the main document's.
  if (place?.kind !== 'text' || place.document !== undefined || !figure) return
  const last = place.lastLine ?? place.line
  const note = text.findIndex((line, i) => i + 1 >= place.line && i + 1 <= last + 2 && /[本此]表无数据/.test(line))
  if (note < 0) return
  const left = { table: key, at: `L${note + 1}`, text: '本表无数据' }
  yield judged(`${tableName(disclosure, key)}第 ${note + 1} 行写“本表无数据”`, left, figure)
}
