import type { JudgingRule } from '@/lib/audit/rule'
import { totalTerm } from '@/lib/audit/rows-by'
import { proseOf } from '@/lib/audit/prose'
import { inWan, wan } from '@/lib/audit/sentences'
import { termsOf } from '@/lib/audit/table-terms'
import { percentOf, ZERO, type Money } from '@/lib/budget/money'

/** A budget of which a good part was left over from last year (上年结转) says so in its statement. */
export const carriedOverTold: JudgingRule = {
  id: 'carried-over-told',
  title: '收入里有较多上年结转的，说明里写到',
  severity: 'doubt',
  presumes: '收入表分列上年结转，并且占全部收入一成以上；说明的文字读得出来。',
  example: saying('表 2“合计”行“上年结转结余 › 合计”', wan('60'), '51.28'),
  phases: ['budget'],
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const table = termsOf(disclosure, 'income')
    const [carried, total] = [totalTerm(table, 'carriedOver'), totalTerm(table, 'total')]
    if (!carried || !total || carried.state !== 'amount' || carried.open || carried.money === ZERO) return
    const share = percentOf(carried.money, total.money)
    const told = statementIn(proseOf(disclosure, text).text)
    if (total.open || share === undefined || Number(share) < MUCH || told === '') return
    const common = { subject: carried.label, left: carried.evidence }
    if (/结转|结余/.test(told)) yield { outcome: 'holds', ...common }
    else {
      const sentence = saying(carried.label, carried.money, share)
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

function saying(label: string, carried: Money, share: string): string {
  return `${label}是 ${inWan(carried)}，占全部收入的 ${share}%，情况说明里没有提到结转或结余。`
}
