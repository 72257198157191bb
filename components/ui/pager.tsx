interface PagerProps {
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** From page to page by links: the ones beside this one, and how many there are. */
export function Pager({ page, pages, hrefOf }: PagerProps) {
  if (pages <= 1) return null
  return (
    <nav aria-label="翻页" className="no-print mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-1">
      {page > 1 && (
        <a rel="prev" href={hrefOf(Math.min(page - 1, pages))}>
          上一页
        </a>
      )}
      <span className="text-muted">
        第 <span className="figure">{page}</span> 页，共 <span className="figure">{pages}</span> 页
      </span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          下一页
        </a>
      )}
      {page > 2 && <a href={hrefOf(1)}>第一页</a>}
      {page < pages - 1 && <a href={hrefOf(pages)}>最后一页</a>}
    </nav>
  )
}
