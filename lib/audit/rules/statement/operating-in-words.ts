import type { Relation } from '@/lib/audit/relation'
import type { RelationRule } from '@/lib/audit/rule'
import { relationExample } from '@/lib/audit/sentences'
import { claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'

/**
 * A statement without tables calls 机构运转经费 what it calls 公用经费 of basic expenditure: the same money. Where the
 * words are 机关运行经费, institutions are left out of it, and nothing follows.
 */
export const operatingInWords: RelationRule = {
  id: 'operating-in-words',
  title: '只有文字说明的文件里，公用经费与机构运转经费是同一个数',
  severity: 'conflict',
  presumes: '河南样式的预算，只有文字没有表；文中把公用经费叫作机构运转经费。',
  example: relationExample(['说明第六节的公用经费', '60.00'], [['说明第十节的机构运转经费', '13.00']]),
  phases: ['budget'],
  needs: 'text',
  *relations({ disclosure, text = [] }) {
    const { claims, tables } = disclosure
    if (tables.basicEconomic ?? tables.operating) return
    if (!text.some((line) => /机构运[转行]经费/.test(line.replace(/\s/g, '')))) return
    const stated = (wanted: 'publicFunds' | 'operating') =>
      claims.filter(
        (claim) => claim.subject === wanted && !claim.label && claim.amount && isOfItsYear(claim, disclosure),
      )
    const [[ofBasic], [operating]] = [stated('publicFunds'), stated('operating')]
    if (ofBasic && operating) yield { total: claimTerm(ofBasic), parts: [claimTerm(operating)] } satisfies Relation
  },
}
