import { everywhere, searchAddress } from '@/lib/addresses/search-address'
import { searchWords } from '@/lib/words/search'

const words = searchWords.examples

/** What can be looked for, each with examples to try. */
export function SearchExamples() {
  return (
    <section aria-labelledby="examples" className="mt-10">
      <h2 id="examples" className="text-2xl">
        {words.title}
      </h2>
      <dl className="mt-4 grid gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,20rem)_1fr]">
        {words.kinds.map(({ what, how, tries }) => (
          <div key={what} className="contents">
            <dt>
              {what}
              <span className="block text-sm text-muted">{how}</span>
            </dt>
            <dd>
              {tries.map((text) => (
                <a key={text} href={searchAddress(everywhere(text))} className="mr-4 inline-block">
                  {text}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
