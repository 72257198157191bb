import { CompareBases } from '@/components/compare/compare-bases'
import { CaveatDetails, CaveatList } from '@/components/compare/compare-caveats'
import { CompareControls } from '@/components/compare/compare-controls'
import { Section } from '@/components/ui/section'
import { BASES, FIGURES_IN_FORCE, type CompareState } from '@/lib/addresses/compare-address'
import { comparedNames, type Compared } from '@/lib/compare/compared-names'
import { wholesOf } from '@/lib/compare/comparison'
import { toCaveats } from '@/lib/compare/comparison-caveats'
import { compareWords } from '@/lib/words/compare'
import { ComparedSection } from './compared-section'

interface ComparedViewProps {
  readonly items: readonly Compared[]
  readonly state: CompareState
}

/** What is less fair first, then the comparison, then what other bases would make of it. */
export function ComparedView({ items, state }: ComparedViewProps) {
  const names = comparedNames(items)
  const caveats = toCaveats(items, state.by)
  return (
    <>
      <Section id="caveats" title={compareWords.sections.caveats}>
        <CaveatList caveats={caveats} state={state} />
      </Section>
      <div className="mt-8" id="controls">
        <CompareControls state={state} />
      </div>
      <ComparedSection items={items} names={names} state={state} />
      <Section id="bases" title={compareWords.sections.bases}>
        <CompareBases rows={rowsOfBases(items)} names={names} state={state} />
      </Section>
      {caveats.length > 0 && (
        <Section id="caveat-details" title={compareWords.sections.caveatDetails}>
          <CaveatDetails caveats={caveats} names={names} />
        </Section>
      )}
    </>
  )
}

/** Corrections matter only where somebody has one. */
const rowsOfBases = (items: readonly Compared[]) =>
  FIGURES_IN_FORCE.filter(
    (figures) => figures === 'published' || items.some(({ disclosure }) => disclosure.audit.corrections.length > 0),
  ).flatMap((figures) => BASES.map((basis) => ({ basis, figures, cells: wholesOf(items, basis, figures) })))
