import { PHASE_TITLES } from '@/lib/budget/phase'
import type { Ranking, RankingReason } from '@/lib/lines/ranking-allowed'
import { lineWords } from '@/lib/words/lines'

const words = lineWords.ranking

/** Why the rows stand by place and not by size; nothing where they do. */
export function NoRanking({ ranking }: { ranking: Ranking }) {
  if (ranking.allowed) return null
  return (
    <p className="mt-2 max-w-[44em] text-sm text-muted">{words.none(ranking.reasons.slice(0, MOST).map(reasonText))}</p>
  )
}

/** Reasons enough to be told. */
const MOST = 4

function reasonText(reason: RankingReason): string {
  switch (reason.kind) {
    case 'nobody':
      return words.nobody
    case 'mixed':
      return words.mixed
    case 'unlisted':
      return words.unlisted(reason.districts.slice(0, MOST), reason.districts.length)
    case 'incomplete': {
      const { district, year, phase, departments, held } = reason
      return words.incomplete(district, year, PHASE_TITLES[phase], departments, held)
    }
  }
}
