import type { Figure } from '@/lib/budget/figure'
import type { AmountBasis } from '@/lib/budget/phase'
import type { TopicPage } from './get-topic-page'

type TopicDisclosure = TopicPage['disclosures'][number]

export const THREE_PUBLIC_PARTS = ['total', 'abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const
export type ThreePublicPart = (typeof THREE_PUBLIC_PARTS)[number]

/** “三公”经费 as one part of a document says it: the table, or the sentences of the statement. Never one filled up from the other. */
export interface ThreePublicRow {
  readonly basis: AmountBasis
  readonly from: 'table' | 'statement'
  readonly figures: Readonly<Record<ThreePublicPart, Figure | undefined>>
}

export function toThreePublicRows(disclosure: TopicDisclosure): readonly ThreePublicRow[] {
  const table = disclosure.threePublic.map(({ basis, figures }): ThreePublicRow => ({ basis, from: 'table', figures }))
  const said = disclosure.claims.filter(
    ({ label, year, figure }) => label === null && year === disclosure.year && figure?.money !== undefined,
  )
  const bases = [...new Set(said.map(({ basis }) => basis))]
  const statement = bases.map((basis): ThreePublicRow => {
    const of = (subject: string) => said.find((claim) => claim.basis === basis && claim.subject === subject)?.figure
    const figures = Object.fromEntries(THREE_PUBLIC_PARTS.map((part) => [part, of(SUBJECTS[part])]))
    return { basis, from: 'statement', figures: figures as ThreePublicRow['figures'] }
  })
  return [...table, ...statement]
}

const SUBJECTS: Record<ThreePublicPart, string> = {
  total: 'threePublic',
  abroad: 'abroad',
  reception: 'reception',
  vehiclePurchase: 'vehiclePurchase',
  vehicleRunning: 'vehicleRunning',
}
