import { Section } from '@/components/ui/section'
import { parseSourcePosition } from '@/lib/budget/source-position'
import { sourceText } from '@/lib/format/source-text'

interface DocumentIssuesProps {
  readonly issues: readonly { readonly kind: string; readonly at?: string | undefined; readonly message: string }[]
  /** Address of the original's text, where it is held. */
  readonly text: string | undefined
}

const KINDS: Record<string, string> = {
  unplaced: '没有归处',
  unreadable: '读不清',
  openColumn: '栏目拿不准',
  shiftedRow: '行错位',
  identity: '勾稽不成立',
  encoding: '编码',
}

/** What could not be read or settled, said as plainly as what could. */
export function DocumentIssues({ issues, text }: DocumentIssuesProps) {
  if (issues.length === 0) return null
  return (
    <Section id="issues" title={`读不准的地方：${issues.length} 处`}>
      <ul className="space-y-2">
        {issues.map(({ kind, at, message }, i) => (
          <li key={i} className="border-l-2 border-rule pl-3">
            <span className="mr-2 text-sm text-muted">{KINDS[kind] ?? kind}</span>
            {message}
            <span className="block text-sm text-muted">
              {at !== undefined && (text ? <a href={`${text}#L${lineOf(at)}`}>{sourceText(at)}</a> : sourceText(at))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function lineOf(at: string): number {
  const position = parseSourcePosition(at)
  return position?.kind === 'text' ? position.line : 1
}
