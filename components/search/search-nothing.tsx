import { everywhere, searchAddress, type SearchAddress } from '@/lib/addresses/search-address'
import { searchWords } from '@/lib/words/search'
import { SearchReadings, type Reading } from './search-readings'

interface SearchNothingProps {
  readonly asked: SearchAddress
  readonly understood: readonly Reading[]
  readonly suggestions: readonly {
    readonly text: string
    readonly why: keyof typeof searchWords.nothing.why
    readonly count: number
    readonly atLeast: boolean
    readonly href: string
  }[]
}

const words = searchWords.nothing

/** Nothing was found: how the words were understood, what is nearest, and what is not covered. */
export function SearchNothing({ asked, understood, suggestions }: SearchNothingProps) {
  const narrowed = searchAddress(asked) !== searchAddress(everywhere(asked.text))
  return (
    <section aria-labelledby="nothing" className="mt-10 max-w-[42em]">
      <h2 id="nothing" className="text-2xl">
        {words.title}
      </h2>
      <SearchReadings readings={understood} />
      {narrowed && (
        <p className="mt-3">
          {words.onlyAPart(
            (text) => (
              <a href={searchAddress(everywhere(asked.text))}>{text}</a>
            ),
            asked.text,
          )}
        </p>
      )}
      {suggestions.length > 0 && (
        <>
          <h3 className="mt-6 text-lg">{words.suggestions}</h3>
          <ul className="mt-2">
            {suggestions.map(({ text, why, count, atLeast, href }) => (
              <li key={text} className="py-1">
                <a href={href}>{text}</a>
                <span className="ml-2 text-sm text-muted">
                  {words.suggested(words.why[why], searchWords.count(String(count), atLeast))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="mt-6 text-lg">{words.coverage}</h3>
      <p className="mt-2">{words.covered}</p>
      <p className="mt-2">{words.notCovered}</p>
      <p className="mt-2">
        {words.orElse(
          (home) => (
            <a href="/">{home}</a>
          ),
          (glossary) => (
            <a href="/glossary">{glossary}</a>
          ),
        )}
      </p>
    </section>
  )
}
