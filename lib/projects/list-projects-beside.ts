import type { DerivedFigure } from '@/lib/budget/derived-figure'
import type { Severity } from '@/lib/budget/finding'
import { moneyOf } from '@/lib/budget/money'
import type { Database } from '@/lib/db/client'
import { asEvidence } from '@/lib/queries/stored-json'

export type BesideProjects = Awaited<ReturnType<typeof besideProjects>>

/** What is known of the figures of these documents: pieces' costs, corrections, and what was found about them. */
export async function besideProjects(db: Database, disclosures: readonly number[]) {
  const of = { in: [...disclosures] }
  const [derived, corrections, findings] = await Promise.all([
    db.derivedFigure.findMany({
      where: { disclosureId: of, kind: 'unitCost' },
      select: { disclosureId: true, detail: true },
    }),
    db.correction.findMany({
      where: { disclosureId: of },
      orderBy: { id: 'asc' },
      select: {
        disclosureId: true,
        figures: {
          where: { table: { in: ['projects', 'projectPerformance'] }, at: { not: null } },
          select: { at: true, corrected: true },
        },
      },
    }),
    db.finding.findMany({
      where: { disclosureId: of, fixedAt: null, severity: { in: ['error', 'conflict', 'doubt'] } },
      orderBy: [{ severity: 'asc' }, { id: 'asc' }],
      select: { disclosureId: true, key: true, severity: true, published: true, expected: true },
    }),
  ])
  return {
    derived: derived.map(({ disclosureId, detail }) => ({ disclosureId, figure: detail as unknown as DerivedFigure })),
    corrected: corrections.flatMap(({ disclosureId, figures }) =>
      figures.map(({ at, corrected }) => ({ disclosureId, at, corrected: moneyOf(corrected.toFixed(), '万元') })),
    ),
    findings: findings.map(({ disclosureId, key, severity, published, expected }) => ({
      disclosureId,
      mark: { key, severity: severity as Severity },
      // What a finding holds against another document's figure is no place of this one.
      places: [published, expected].flatMap((end) => (end === null ? [] : placeOf(asEvidence(end)))),
    })),
  }
}

const placeOf = ({ at, document }: ReturnType<typeof asEvidence>) =>
  at === undefined || document !== undefined ? [] : [at]
