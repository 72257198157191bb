import { Ledger } from '@/components/ui/ledger'
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
        <Ledger caption={title}>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col" className="amount">
                {words.documents}
              </th>
            </tr>
          </thead>
          <tbody>
            {used.map((child) => (
              <tr key={child.code}>
                <th scope="row">
                  <ChildLink child={child} />
                </th>
                <td className="amount figure">{words.count(child.documents)}</td>
              </tr>
            ))}
          </tbody>
        </Ledger>
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
