import { FigureTable } from '@/components/figures/figure-table'
import { lineWords } from '@/lib/words/lines'

const words = lineWords.children

interface Child {
  readonly code: string
  readonly name: string | undefined
  readonly href: string
  readonly documents: number
}

interface LineChildrenProps {
  readonly title: string
  readonly used: readonly Child[]
  readonly unused: readonly Child[]
}

/** The codes below: those that the documents use with how many do, the others folded away. */
export function LineChildren({ title, used, unused }: LineChildrenProps) {
  return (
    <>
      {used.length > 0 && (
        <FigureTable
          caption={title}
          columns={[
            { key: 'line', head: words.line, holds: 'name', cell: (child) => <ChildLink child={child} /> },
            {
              key: 'documents',
              head: words.documents,
              holds: 'figure',
              className: 'figure',
              cell: ({ documents }) => words.count(documents),
            },
          ]}
          rows={used}
          rowKey={({ code }) => code}
        />
      )}
      {unused.length > 0 && (
        <details className="mt-4">
          <summary>{words.unused(unused.length, used.length > 0)}</summary>
          <ul className="mt-2 sm:columns-2">
            {unused.map((child) => (
              <li key={child.code}>
                <ChildLink child={child} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const ChildLink = ({ child: { code, name, href } }: { child: Child }) => (
  <a href={href}>
    {name ?? lineWords.noNameListed} <span className="figure text-sm text-muted">{code}</span>
  </a>
)
