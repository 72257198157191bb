import type { JudgingRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { proseOf } from '@/lib/audit/prose'
import { inWan } from '@/lib/audit/sentences'
import { termsOf } from '@/lib/audit/table-terms'
import { percentOf, ZERO } from '@/lib/budget/money'

/** A budget of which a good part was left over from last year (上年结转) says so in its statement. */
export const carriedOverTold: JudgingRule = {
  id: 'carried-over-told',
  title: '收入里有较多上年结转的，说明里写到',
  severity: 'form',
  phases: ['budget'],
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const table = termsOf(disclosure, 'income')
    const [carried, total] = [totalTerm(table, 'carriedOver'), totalTerm(table, 'total')]
    if (!carried || !total || carried.state !== 'amount' || carried.open || carried.money === ZERO) return
    const share = percentOf(carried.money, total.money)
    const told = statementIn(proseOf(disclosure, text).text)
    if (share === undefined || Number(share) < MUCH || told === '') return
    const common = { subject: carried.label, left: carried.evidence }
    if (/结转|结余/.test(told)) yield { outcome: 'holds', ...common }
    else {
      const sentence = `${carried.label}是 ${inWan(carried.money)}，占全部收入的 ${share}%，第二部分的说明里没有写到上年结转。`
      yield { outcome: 'fails', ...common, place: 'carried over', sentence }
    }
  },
}

const MUCH = 10

/** From the first sentence on the year's money up to where the terms are explained. */
function statementIn(text: string): string {
  const from = text.indexOf('收入总计')
  const to = text.indexOf('名词解释', from)
  return from < 0 ? '' : text.slice(from, to < 0 ? undefined : to)
}
