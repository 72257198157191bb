import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import type { Figure } from '@/lib/budget/figure'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { foldText } from '@/lib/search/search-grams'
import { SEARCH_KIND_TITLES, type SearchKind } from '@/lib/budget/search-kind'
import { LAST_SEARCH_PAGE, searchAddress, type SearchAddress } from '@/lib/addresses/search-address'
import { yearText } from '@/lib/figures/year-text'
import { searchWords } from '@/lib/words/search'
import { separators } from '@/lib/words/separators'
import { site } from '@/lib/words/site'
import { Amount } from '@/components/figures/amount'
import { Marked } from '@/components/figures/marked'
import { SearchReadings, type Reading } from './search-readings'

interface Hit {
  readonly kind: SearchKind
  readonly title: string
  readonly path: string
  readonly year: number | null
  readonly phase: Phase | null
  readonly place: readonly string[]
  readonly aliases: readonly string[]
  readonly figure: Figure | undefined
}

interface SearchResultsProps {
  readonly asked: SearchAddress
  readonly answer: {
    readonly groups: readonly {
      readonly kind: SearchKind
      readonly hits: readonly Hit[]
      readonly count: number
      readonly atLeast: boolean
    }[]
    readonly understood: readonly Reading[]
    readonly marks: readonly string[]
  }
  readonly perPage: number
}

/** Hits by kind, each with whose it is, of which year and phase, and its amount; the words marked. */
export function SearchResults({ asked, answer: { groups, understood, marks }, perPage }: SearchResultsProps) {
  return (
    <>
      <SearchReadings readings={understood} />
      {asked.kind === undefined && groups.length > 1 && (
        <nav aria-label={searchWords.results} className="mt-6 text-sm">
          {groups.map(({ kind, count, atLeast }) => (
            <a key={kind} href={`#${kind}`} className="choice">
              {SEARCH_KIND_TITLES[kind]} <span className="figure text-muted">{countText(count, atLeast)}</span>
            </a>
          ))}
        </nav>
      )}
      {groups.map(({ kind, hits, count, atLeast }) => (
        <Section
          key={kind}
          id={kind}
          title={
            <>
              {SEARCH_KIND_TITLES[kind]}
              <span className="ml-3 font-sans text-base font-normal text-muted">
                {countText(count, atLeast)}
                {hits.some(hasAmount) && searchWords.amountsInWan}
              </span>
            </>
          }
        >
          <ul className="hits">
            {hits.map((hit) => (
              <HitLine key={`${hit.path} ${hit.title}`} hit={hit} marks={marks} />
            ))}
          </ul>
          {asked.kind === undefined && count > hits.length && (
            <p className="mt-3">
              <a href={searchAddress({ ...asked, kind, page: 1 })}>
                {searchWords.allOfKind(SEARCH_KIND_TITLES[kind], countText(count, atLeast))}
              </a>
            </p>
          )}
          {asked.kind !== undefined && (
            <>
              <Pager
                page={asked.page}
                pages={Math.min(Math.ceil(count / perPage), LAST_SEARCH_PAGE)}
                hrefOf={(page) => searchAddress({ ...asked, page })}
              />
              {count > perPage * LAST_SEARCH_PAGE && (
                <p className="mt-2 text-sm text-muted">{searchWords.onlyTheFirst(perPage * LAST_SEARCH_PAGE)}</p>
              )}
            </>
          )}
        </Section>
      ))}
    </>
  )
}

/** Of very many nobody counts to the end; what is shown of them are the newest and largest. */
const countText = (count: number, atLeast: boolean): string =>
  searchWords.count(count.toLocaleString(site.language), atLeast)

function HitLine({ hit, marks }: { hit: Hit; marks: readonly string[] }) {
  const { kind, title, path, year, phase, place, aliases, figure } = hit
  const alias = aliasShown(kind, title, aliases, marks)
  return (
    <li>
      <div className="min-w-0">
        <a href={path}>
          <Marked text={title} words={marks} />
        </a>
        {alias !== undefined && (
          <span className="ml-2 text-sm text-muted">
            <Marked text={alias} words={marks} />
          </span>
        )}
        {(place.length > 0 || year !== null) && (
          <span className="block text-sm text-muted">
            {[
              ...place,
              ...(year === null ? [] : [searchWords.yearAndPhase(yearText(year), phase ? PHASE_TITLES[phase] : '')]),
            ].join(' › ')}
          </span>
        )}
      </div>
      {hasAmount(hit) && (
        <p className="text-right">
          <Amount figure={figure} listed />
        </p>
      )}
    </li>
  )
}

const hasAmount = ({ figure }: Hit): boolean => figure?.money !== undefined

/** The code of a line and the target of an indicator always; another name where it is what was met. */
function aliasShown(
  kind: SearchKind,
  title: string,
  aliases: readonly string[],
  marks: readonly string[],
): string | undefined {
  const holds = (text: string) => marks.some((mark) => foldText(text).includes(mark))
  if (kind === 'function' || kind === 'functionalLine' || kind === 'economic' || kind === 'economicLine')
    return aliases.filter((alias) => /^\d+$/.test(alias)).join(separators.items) || undefined
  if (kind === 'indicator') return aliases[0]
  return holds(title) ? undefined : aliases.find(holds)
}
