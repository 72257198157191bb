import { pageParts } from '@/lib/words/page-parts'

interface PageIndexProps {
  readonly sections: readonly { readonly id: string; readonly title: string }[]
}

/** Where on the page what stands: beside it on a wide screen, folded above it on a narrow one. */
export function PageIndex({ sections }: PageIndexProps) {
  const list = (
    <ol>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  )
  return (
    <>
      <nav aria-label={pageParts.onThisPage} className="page-index no-print">
        {list}
      </nav>
      <details className="page-index-folded no-print">
        <summary>{pageParts.onThisPage}</summary>
        {list}
      </details>
    </>
  )
}
