/** What stands above every page: the name, the search, and the large letters. All of it works without a script. */
export function SiteHeader() {
  return (
    <header className="no-print flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-rule py-3">
      <a href="/" className="font-serif text-2xl font-semibold text-ink no-underline">
        明账<span className="ml-3 hidden font-sans text-sm font-normal text-muted sm:inline">部门预决算，逐条可查</span>
      </a>
      <div className="flex items-center gap-3 text-sm">
        <form action="/search" role="search" aria-label="全站搜索" className="flex">
          <label htmlFor="site-search" className="sr-only">
            搜索部门、项目、科目
          </label>
          <input
            id="site-search"
            name="q"
            type="search"
            placeholder="部门、项目、科目"
            className="field w-36 sm:w-48"
          />
          <button type="submit" className="button">
            搜索
          </button>
        </form>
        <form action="/reader" method="post">
          <button type="submit" name="elder" value="on" className="button to-elder">
            大字版
          </button>
          <button type="submit" name="elder" value="off" className="button from-elder">
            标准版
          </button>
        </form>
      </div>
      <nav aria-label="主要页面" className="w-full text-sm">
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
    </header>
  )
}

/** What can be asked across departments; a department itself is found by the search or from the home page. */
const PLACES = [
  { href: '/compare', name: '并排比较' },
  { href: '/topics', name: '同样的事' },
  { href: '/projects', name: '所有项目' },
  { href: '/findings', name: '核对发现' },
  { href: '/guide', name: '怎么读' },
  { href: '/glossary', name: '术语' },
]
