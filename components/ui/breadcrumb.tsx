import { pageParts } from '@/lib/words/page-parts'

interface Step {
  readonly name: string
  readonly href?: string
}

/** Where the page stands; the last step is the page itself. */
export function Breadcrumb({ steps }: { steps: readonly Step[] }) {
  return (
    <nav aria-label={pageParts.place} className="no-print text-sm text-muted">
      <ol className="flex flex-wrap gap-x-2">
        {steps.map(({ name, href }, i) => (
          <li key={name} className="flex gap-x-2">
            {i > 0 && <span aria-hidden="true">›</span>}
            {href === undefined ? (
              <span aria-current={i === steps.length - 1 ? 'page' : undefined}>{name}</span>
            ) : (
              <a href={href}>{name}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
