import { Ledger } from '@/components/ui/ledger'

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
              <th scope="col">科目</th>
              <th scope="col" className="amount">
                用到它的文件
              </th>
            </tr>
          </thead>
          <tbody>
            {used.map((child) => (
              <tr key={child.code}>
                <th scope="row">
                  <ChildLink child={child} />
                </th>
                <td className="amount figure">{child.documents} 份</td>
              </tr>
            ))}
          </tbody>
        </Ledger>
      )}
      {unused.length > 0 && (
        <details className="mt-4">
          <summary>
            {used.length > 0 ? '另有' : '下面有'} {unused.length} 个科目，这里列出的文件没有用到
          </summary>
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
    {name ?? '（本站的科目表里没有名称）'} <span className="figure text-sm text-muted">{code}</span>
  </a>
)
