import { yearAddress } from '@/lib/addresses/place-address'
import { LineChangeTable } from '@/components/changes/line-change-table'
import { Section } from '@/components/ui/section'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { TellableChange } from '@/lib/changes/change-pairs'
import type { Compared } from '@/lib/compare/compared-names'
import { changesHeadline } from '@/lib/changes/line-changes'
import { toMatchedSections } from '@/lib/changes/matched-lines'
import { changeWords } from '@/lib/words/changes'
import { dateWords } from '@/lib/words/dates'

const words = changeWords.lines

interface ChangeLinesProps {
  readonly home: string
  readonly change: TellableChange
  readonly from: Compared | undefined
  readonly to: Compared
}

/** Functional items, economic codes, projects and 三公 of two documents, matched line by line. */
export function ChangeLines({ home, change, from, to }: ChangeLinesProps) {
  if (!from) return null
  const heads = [from, to].map(({ key }) => dateWords.phaseOfYear(key.year, PHASE_TITLES[key.phase])) as [
    string,
    string,
  ]
  const pages = [from, to].map(({ key }) => yearAddress(home, key.year)) as [string, string]
  const sections = toMatchedSections(from, to)
  const told = sections.filter(({ why }) => why === undefined)
  const untold = sections.filter(({ why }) => why !== undefined)
  return (
    <>
      {told.map(({ id, title, changes, unmatched }) => (
        <Section key={id} id={id} title={title}>
          <p className="mb-3 text-lg">{changesHeadline(changes)}</p>
          <LineChangeTable
            caption={words.caption(title, words.matchedBy[id])}
            execution={change.kind === 'execution'}
            heads={heads}
            pages={pages}
            changes={changes}
          />
          {unmatched > 0 && <p className="mt-2 text-sm text-muted">{words.unmatched(unmatched)}</p>}
        </Section>
      ))}
      {untold.length > 0 && (
        <Section id="untold" title={words.untold}>
          <ul className="max-w-[46em]">
            {untold.map(({ id, title, why }) => (
              <li key={id}>{words.untoldOf(title, why ?? '')}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
