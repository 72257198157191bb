import type { ReactNode } from 'react'
import { glossaryAddress } from '@/lib/budget/glossary'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { ExplainedTerm, TermExample } from '@/lib/series/glossary-page'
import { Amount } from './amount'

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
        <strong>{plain}。</strong>
        {explanation}
      </p>
      <dl className="facts mt-1 max-w-[46em]">
        {synonyms.length > 0 && <Fact name="也叫">{synonyms.join('、')}</Fact>}
        {places.length > 0 && (
          <Fact name="在哪里">
            {places.map((place) => (
              <span key={place} className="block">
                {place}
              </span>
            ))}
          </Fact>
        )}
        {example && (
          <Fact name="例">
            <Example {...example} />
          </Fact>
        )}
        {related.length > 0 && (
          <Fact name="接着看">
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

const Example = ({ figure, unit, place, of }: TermExample) => (
  <>
    <a href={of.page}>
      {of.department} {of.year} 年{PHASE_TITLES[of.phase]}
    </a>
    {place}：
    <span className="prose whitespace-nowrap">
      <Amount figure={figure} /> {unit}
    </span>
  </>
)
