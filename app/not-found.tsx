import { districtAddress } from '@/lib/addresses/place-address'
import { SearchForm } from '@/components/ui/search-form'
import { REGISTERED_PLACES } from '@/lib/budget/registered-places'
import { separators } from '@/lib/words/separators'
import { missingPage } from '@/lib/words/missing-page'
import { site } from '@/lib/words/site'

/** Made at build: it asks nothing of the database. */
export default function NotFound() {
  return (
    <>
      <h1 className="mt-6 text-3xl">{missingPage.title}</h1>
      <p className="mt-4 max-w-[40em]">
        {missingPage.why(<span className="break-all"> /luolong/zhengwu-fuwu-zhongxin/2025</span>)}
      </p>
      <SearchForm id="missing-search" hint={missingPage.searchHint} />
      <p className="mt-6">
        {missingPage.orGo(
          <>
            <a href="/">{site.pages.home}</a>
            {REGISTERED_PLACES.map(({ slug, name }) => (
              <span key={slug}>
                {separators.items}
                <a href={districtAddress(slug)}>{name}</a>
              </span>
            ))}
            {separators.items}
            <a href="/about">{missingPage.about}</a>
          </>,
        )}
      </p>
    </>
  )
}
