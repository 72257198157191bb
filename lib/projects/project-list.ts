import { ZERO, type Money } from '@/lib/budget/money'
import { shareText } from '@/lib/figures/amount'
import type { YearlyDisclosure } from '@/lib/queries/yearly-disclosure'
import { drawingRatio } from '@/lib/charts/drawing-ratio'

/** What a list needs to know of a project; whatever else is known of it goes along. */
type Listed = Pick<YearlyDisclosure['projects'][number], 'name' | 'total'>

export type ProjectRow<Project extends Listed = YearlyDisclosure['projects'][number]> = Project & {
  readonly share: string | undefined
  /** Of what the document's own words put right; undefined where nothing is. */
  readonly correctedShare?: string | undefined
  /** Length of its bar against the largest project's. */
  readonly length: number
}

/** Projects by size with their share of all project expenditure. One that prints neither name nor amount is no line of a list. */
export function toProjectList<Project extends Listed>(
  projects: readonly Project[],
  whole: Money | undefined,
  correctedWhole?: Money,
): readonly ProjectRow<Project>[] {
  const listed = projects.filter(({ name, total }) => name !== '' || total !== undefined)
  const longest = listed[0]?.total?.money ?? ZERO
  return listed.map((project) => {
    const money = project.total?.money
    return {
      ...project,
      share: money === undefined || whole === undefined ? undefined : shareText(money, whole),
      ...(correctedWhole !== undefined && { correctedShare: correctedShare(project, correctedWhole) }),
      length: money === undefined ? 0 : drawingRatio(money, longest),
    }
  })
}

function correctedShare({ total }: Listed, whole: Money): string | undefined {
  const money = total?.correctedMoney ?? total?.money
  return money === undefined ? undefined : shareText(money, whole)
}
