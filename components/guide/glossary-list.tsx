import type { ReactNode } from 'react'
import { glossaryAddress } from '@/lib/addresses/site-address'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { ExplainedTerm, TermExample } from '@/lib/guide/glossary-page'
import { dateWords } from '@/lib/words/dates'
import { glossaryWords as words } from '@/lib/words/glossary'
import { separators } from '@/lib/words/separators'
import { Amount } from '@/components/figures/amount'

/** Terms one below the other, each at an address of its own. */
export function GlossaryList({ terms }: { terms: readonly ExplainedTerm[] }) {
  return (
    <div className="glossary">
      {terms.map((term) => (
        <Entry key={term.slug} {...term} />
      ))}
    </div>
  )
}

function Entry({ slug, term, plain, explanation, synonyms, places, example, related }: ExplainedTerm) {
  return (
    <article id={slug} aria-labelledby={`${slug}-name`}>
      <h3 id={`${slug}-name`} className="text-lg">
        {/* Its own address, to be copied; named by the term itself. */}
        <a href={glossaryAddress(slug)} className="text-ink no-underline hover:underline">
          {term}
        </a>
      </h3>
      <p className="max-w-[40em]">
        <strong>{words.plain(plain)}</strong>
        {explanation}
      </p>
      <dl className="facts mt-1 max-w-[46em]">
        {synonyms.length > 0 && <Fact name={words.alsoCalled}>{synonyms.join(separators.items)}</Fact>}
        {places.length > 0 && (
          <Fact name={words.where}>
            {places.map((place) => (
              <span key={place} className="block">
                {place}
              </span>
            ))}
          </Fact>
        )}
        {example && (
          <Fact name={words.example}>
            <Example {...example} />
          </Fact>
        )}
        {related.length > 0 && (
          <Fact name={words.next}>
            {related.map((other) => (
              <a key={other.slug} href={glossaryAddress(other.slug)} className="mr-3 inline-block">
                {other.term}
              </a>
            ))}
          </Fact>
        )}
      </dl>
    </article>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="whitespace-nowrap">{name}</dt>
    <dd>{children}</dd>
  </>
)

const Example = ({ figure, unit, place, of }: TermExample) =>
  words.exampleAt(
    <a href={of.page}>{dateWords.phaseOfDepartment(of.department, of.year, PHASE_TITLES[of.phase])}</a>,
    place,
    <span className="prose whitespace-nowrap">
      <Amount figure={figure} /> {unit}
    </span>,
  )
