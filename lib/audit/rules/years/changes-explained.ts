import { cellMoney } from '@/lib/budget/cell'
import { ZERO, type Money } from '@/lib/budget/money'
import type { Claim } from '@/lib/budget/statement'
import { parseSourcePosition } from '@/lib/budget/source-position'
import { isPaged } from '@/lib/audit/prose'
import { groupBy } from '@/lib/audit/group-by'
import type { JudgingRule } from '@/lib/audit/rule'
import { inWan, wan } from '@/lib/audit/sentences'
import { claimName } from '@/lib/audit/statement-terms'

/** A change of 三公 or of the whole budget comes with a reason: in its own sentence, or in those on its parts. */
export const changesExplained: JudgingRule = {
  id: 'changes-explained',
  title: '写了增减的，写明原因',
  severity: 'doubt',
  presumes: '有文件原文；说的是总额、财政拨款、“三公”经费和运行经费的增减；同一节任何一处写了原因都算。',
  example: saying('说明第七节的“三公”经费', wan('2'), 'down'),
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    for (const section of groupBy(disclosure.claims, (claim) => claim.section).values()) {
      const changed = section.filter((claim) => EXPLAINED.has(claim.subject) && isChange(claim))
      const [first] = changed
      if (!first) continue
      const { change, at } = first
      const left = { text: change?.text ?? '', at: change?.at ?? at }
      const subject = claimName(first)
      // The same change may be explained where it was told first.
      const money = cellMoney(change, first.unit)
      const alike = disclosure.claims.filter((claim) => cellMoney(claim.change, claim.unit) === money)
      if ([...section, ...alike].some(({ reason }) => reason !== undefined && reason !== ''))
        yield { outcome: 'holds', subject, left }
      else if (wordsOf(section, text).some((line) => REASON.test(line)))
        yield { outcome: 'unchecked', subject, left, note: '写了原因，读不出是哪一项的' }
      else {
        const sentence = saying(subject, money ?? ZERO, first.direction)
        yield { outcome: 'fails', subject, place: `${first.section} ${first.subject}`, left, sentence }
      }
    }
  },
}

/** Its pages, or its lines and what follows up to the next heading: a reason that stands there may be this one's. */
function wordsOf(section: readonly Claim[], text: readonly string[]): readonly string[] {
  const places = section.flatMap(({ at }) => parseSourcePosition(at) ?? [])
  const lines = places.flatMap((place) =>
    place.kind === 'page' ? [place.page] : place.kind === 'text' ? [place.line, place.lastLine ?? place.line] : [],
  )
  if (lines.length === 0) return []
  const last = Math.max(...lines)
  const heading = text.findIndex((line, i) => i >= last && HEADING.test(line))
  const to = isPaged(text) ? last : heading < 0 ? text.length : heading
  return text.slice(Math.min(...lines) - 1, to)
}

const REASON = /原因|由于|因为|主要是/
const HEADING = /^[\s#*]*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、)/

const isChange = ({ change, unit }: Claim): boolean => (cellMoney(change, unit) ?? 0n) !== 0n

const EXPLAINED: ReadonlySet<Claim['subject']> = new Set([
  ...(['income', 'expenditure', 'incomeAndExpenditure', 'generalPublic', 'appropriation'] as const),
  ...(['threePublic', 'abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception', 'operating'] as const),
])

function saying(subject: string, change: Money, direction: Claim['direction']): string {
  return `${subject}写${direction === 'down' ? '减少' : direction === 'up' ? '增加' : '增减'} ${inWan(change)}，同一节里没有写原因。`
}
