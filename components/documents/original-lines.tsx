import type { TextPart } from '@/lib/budget/document-text'
import { parseSourcePosition } from '@/lib/budget/source-position'
import { documentWords } from '@/lib/words/document-page'

/** The original's text where it is held, and the page that shows all of it. */
export interface HeldText {
  readonly by: TextPart
  readonly parts: readonly string[]
  readonly address: string
}

/** Where a place stands in the text: its line, its page. Undefined where the text does not count that way. */
export function textLink(at: string | undefined, text: HeldText | undefined): string | undefined {
  const position = at === undefined ? undefined : parseSourcePosition(at)
  if (text?.by === 'line' && position?.kind === 'text') return `${text.address}#L${position.line}`
  if (text?.by === 'page' && position?.kind === 'page') return `${text.address}#P${position.page}`
  return undefined
}

/** The lines of the original at a place, as they are printed. */
export function OriginalLines({ at, text }: { at: string | undefined; text: HeldText | undefined }) {
  const position = at === undefined ? undefined : parseSourcePosition(at)
  if (text?.by !== 'line' || position?.kind !== 'text') return null
  return text.parts.slice(position.line - 1, position.lastLine ?? position.line).map((line, i) => (
    <span key={i} className="block">
      {i === 0 && <span className="sr-only">{documentWords.originalLine}</span>}
      {line}
    </span>
  ))
}
