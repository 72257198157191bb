import { ZERO, type Money } from '@/lib/budget/money'
import { shareText } from '@/lib/format/amount'
import type { YearlyDisclosure } from '@/lib/queries/get-yearly-page'
import { drawingRatio } from './drawing-ratio'

export type ProjectRow = YearlyDisclosure['projects'][number] & {
  readonly share: string | undefined
  /** Length of its bar against the largest project's. */
  readonly length: number
}

/** Projects by size with their share of all project expenditure. One that prints neither name nor amount is no line of a list. */
export function toProjectList(projects: YearlyDisclosure['projects'], whole: Money | undefined): readonly ProjectRow[] {
  const listed = projects.filter(({ name, total }) => name !== '' || total !== undefined)
  const longest = listed[0]?.total?.money ?? ZERO
  return listed.map((project) => {
    const money = project.total?.money
    return {
      ...project,
      share: money === undefined || whole === undefined ? undefined : shareText(money, whole),
      length: money === undefined ? 0 : drawingRatio(money, longest),
    }
  })
}
