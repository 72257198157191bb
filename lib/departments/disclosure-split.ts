import { percentOf, type Money } from '@/lib/budget/money'
import { shareText } from '@/lib/figures/amount'
import type { DisclosureHead, HeldFigure } from '@/lib/queries/disclosure-head'

/** How a total falls into basic and project expenditure: as published, and as corrected where the document admits an error. */
export interface DisclosureSplit {
  readonly kind: 'published' | 'corrected'
  /** `36.16%` each. */
  readonly basic: string
  readonly project: string
  /** Of the width of a bar; what is neither (单位预留, 结转下年) stays empty. */
  readonly width: string
  readonly projectWidth: string
}

export function toDisclosureSplits(
  head: Pick<DisclosureHead, 'total' | 'basic' | 'project'>,
): readonly DisclosureSplit[] {
  const published = splitOf('published', head, ({ figure }) => figure?.money)
  if (head.total.corrected === undefined) return published
  return [...published, ...splitOf('corrected', head, ({ figure, corrected }) => corrected ?? figure?.money)]
}

function splitOf(
  kind: DisclosureSplit['kind'],
  { total, basic, project }: Pick<DisclosureHead, 'total' | 'basic' | 'project'>,
  amountOf: (held: HeldFigure) => Money | undefined,
): readonly DisclosureSplit[] {
  const [whole, ofBasic, ofProject] = [amountOf(total), amountOf(basic), amountOf(project)]
  if (whole === undefined || ofBasic === undefined || ofProject === undefined) return []
  const [basicShare, projectShare] = [shareText(ofBasic, whole), shareText(ofProject, whole)]
  if (basicShare === undefined || projectShare === undefined) return []
  return [
    {
      kind,
      basic: basicShare,
      project: projectShare,
      width: widthOf(ofBasic, whole),
      projectWidth: widthOf(ofProject, whole),
    },
  ]
}

const widthOf = (part: Money, whole: Money): string => `${percentOf(part, whole) ?? 0}%`
