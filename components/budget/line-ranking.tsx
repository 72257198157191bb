import { PHASE_TITLES } from '@/lib/budget/phase'
import type { Ranking, RankingReason } from '@/lib/series/ranking-allowed'

/** Why the rows stand by place and not by size; nothing where they do. */
export function NoRanking({ ranking }: { ranking: Ranking }) {
  if (ranking.allowed) return null
  return (
    <p className="mt-2 max-w-[44em] text-sm text-muted">
      不排名次：{ranking.reasons.slice(0, MOST).map(reasonText).join('；')}。
    </p>
  )
}

/** Reasons enough to be told. */
const MOST = 4

function reasonText(reason: RankingReason): string {
  switch (reason.kind) {
    case 'nobody':
      return '没有可以排的部门'
    case 'mixed':
      return '年度或预算、决算不同，不能排在一起'
    case 'unlisted': {
      const { districts } = reason
      const more = districts.length > MOST ? `等 ${districts.length} 个地方` : ''
      return `${districts.slice(0, MOST).join('、')}${more}一共有多少个部门，本站没有名单可查，收录的可能只是其中一部分`
    }
    case 'incomplete': {
      const { district, year, phase, departments, held } = reason
      return `${district} ${year} 年${PHASE_TITLES[phase]}只收录了 ${departments} 个部门中的 ${held} 个`
    }
  }
}
