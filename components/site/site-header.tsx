import { site } from '@/lib/words/site'

/**
 * What stands above every page: the name, the search, the large letters, the main pages. On a phone it is one line, and the
 * pages come out of a fold. All of it works without a script.
 */
export function SiteHeader() {
  return (
    <header className="no-print border-b border-rule sm:py-3">
      <div className="relative flex min-h-12 items-center justify-between gap-x-3 whitespace-nowrap sm:hidden">
        <Name />
        <div className="flex items-center gap-x-3 text-sm">
          <a href="/search" className="header-item">
            {site.search}
          </a>
          <Letters className="header-item" />
          <details className="site-menu">
            <summary className="header-item">{site.menu}</summary>
            <MainPages />
          </details>
        </div>
      </div>
      <div className="hidden flex-wrap items-center justify-between gap-x-8 gap-y-2 sm:flex">
        <Name />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
          <form action="/search" role="search" aria-label={site.searchAll} className="flex">
            <label htmlFor="site-search" className="sr-only">
              {site.searchFor}
            </label>
            <input
              id="site-search"
              name="q"
              type="search"
              placeholder={site.searchHint}
              className="field w-48"
              aria-keyshortcuts="/ Control+K Meta+K"
            />
            <button type="submit" className="button">
              {site.search}
            </button>
          </form>
          <Letters className="button" />
        </div>
        <MainPages />
      </div>
    </header>
  )
}

const Name = () => (
  <a href="/" className="font-serif text-2xl font-semibold text-ink no-underline">
    {site.name}
    <span className="ml-3 hidden font-sans text-sm font-normal text-muted md:inline">{site.motto}</span>
  </a>
)

const Letters = ({ className }: { className: string }) => (
  <form action="/reader" method="post">
    <button type="submit" name="elder" value="on" className={`${className} to-elder`}>
      {site.elder}
    </button>
    <button type="submit" name="elder" value="off" className={`${className} from-elder`}>
      {site.standard}
    </button>
  </form>
)

const MainPages = () => (
  <nav aria-label={site.mainPages} className="w-full text-sm">
    <ul className="flex flex-wrap gap-x-5">
      {PLACES.map(({ href, name }) => (
        <li key={href}>
          <a href={href} className="inline-block py-1">
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** What can be asked across departments; a department itself is found by the search or from the home page. */
const PLACES = [
  { href: '/compare', name: site.pages.compare },
  { href: '/topics', name: site.pages.topics },
  { href: '/projects', name: site.pages.projects },
  { href: '/findings', name: site.pages.findings },
  { href: '/guide', name: site.pages.guide },
  { href: '/glossary', name: site.pages.glossary },
]
