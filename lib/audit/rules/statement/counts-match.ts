import { groupBy } from '@/lib/audit/group-by'
import { cellText } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import type { TableKey } from '@/lib/budget/tables'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { claimName, claimTerm } from '@/lib/audit/statement-terms'
import { tableName } from '@/lib/audit/table-terms'

/** What the statement counts: the projects that are listed, the vehicles by kind. */
export const countsMatch: JudgingRule = {
  id: 'counts-match',
  title: '说明里的个数与列出的一致',
  severity: 'conflict',
  presumes: '说明写明数目，项目表的各行都读得出来；车辆各类都写了数目。',
  example: saying('说明第十节的项目个数', '19', '表 12 列出', 18, '个'),
  *judge({ disclosure }) {
    yield* projects(disclosure)
    yield* vehicles(disclosure)
  },
}

function* projects(disclosure: Disclosure): Generator<Judgement> {
  const claim = disclosure.claims.find(
    ({ subject, label, count }) => subject === 'projectCount' && label === undefined && count,
  )
  if (!claim) return
  const counted: (readonly [TableKey, number])[] = (['projects', 'projectPerformance'] as const).flatMap((key) => {
    const rows: readonly { readonly level: string }[] | undefined = disclosure.tables[key]?.rows
    const listed = rows?.filter(({ level }) => level === 'project').length ?? 0
    return listed > 0 ? [[key, listed] as const] : []
  })
  for (const [key, listed] of counted)
    yield judgeCount(claim, listed, `${tableName(disclosure, key)}列出`, `${key} count`, { table: key })
}

/** 一般公务用车, 执法执勤用车, …: the kinds come to the whole. */
function* vehicles({ claims }: Disclosure): Generator<Judgement> {
  for (const section of groupBy(claims, (claim) => `${claim.section} ${claim.year}`).values()) {
    const counted = section.filter(({ subject, count }) => subject === 'vehicleCount' && count)
    const wholes = counted.filter(({ label }) => label === undefined)
    const kinds = counted.filter(({ label }) => label !== undefined)
    const [whole] = wholes
    if (!whole || wholes.length > 1 || kinds.length === 0) continue
    const sum = kinds
      .map(countOf)
      .reduce<number | undefined>((so, n) => (so === undefined || n === undefined ? undefined : so + n), 0)
    if (sum === undefined) yield { outcome: 'unchecked', subject: claimName(whole), note: '没有写明数目' }
    else yield judgeCount(whole, sum, '各类车辆相加', 'vehicles count', {})
  }
}

function judgeCount(
  claim: Claim,
  listed: number,
  says: string,
  place: string,
  where: { readonly table?: TableKey },
): Judgement {
  const stated = countOf(claim)
  const subject = claimName(claim)
  const left = { text: claim.count?.text ?? '', ...(claim.count?.at !== undefined && { at: claim.count.at }) }
  if (stated === undefined) return { outcome: 'unchecked', subject, left, note: '没有写明数目' }
  const right = { ...where, text: String(listed) }
  if (stated === listed) return { outcome: 'holds', subject, left, right }
  const unit = claim.countUnit ?? ''
  const sentence = saying(subject, left.text.trim(), says, listed, unit)
  return { outcome: 'fails', subject, place: `${claimTerm(claim).key} ${place}`, left, right, sentence }
}

function countOf({ count }: Claim): number | undefined {
  const text = cellText(count)?.trim() ?? ''
  return /^\d+$/.test(text) ? Number(text) : undefined
}

function saying(subject: string, stated: string, says: string, listed: number, unit: string): string {
  return `${subject}写 ${stated} ${unit}，${says} ${listed} ${unit}。`
}
