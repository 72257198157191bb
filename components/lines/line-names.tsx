import type { SeenName } from '@/lib/budget/classification-data'
import { lineWords } from '@/lib/words/lines'
import { separators } from '@/lib/words/separators'

const words = lineWords.names

interface LineNamesProps {
  readonly code: string
  readonly names: readonly SeenName[]
  /** Names in the documents shown that the lists do not have. */
  readonly printed: readonly { readonly name: string; readonly years: readonly number[] }[]
}

/** Which name the code had when, and how it is known; a change of name may be a change of what it holds. */
export function LineNames({ code, names, printed }: LineNamesProps) {
  if (names.length + printed.length === 0) return null
  if (names.length === 0) {
    return (
      <p className="max-w-[40em]">
        {words.notListed(code, words.several(printed.map(({ name, years }) => words.printed(name, years))))}
      </p>
    )
  }
  return (
    <>
      <ul className="max-w-[44em] list-disc space-y-1 pl-5">
        {names.map((seen) => (
          <li key={seen.name}>{words.seen(seen.name, seenText(seen))}</li>
        ))}
        {printed.map(({ name, years }) => (
          <li key={name}>{words.printedSo(name, years)}</li>
        ))}
      </ul>
      {names.length + printed.length > 1 && <p className="mt-2 max-w-[40em] text-sm text-muted">{words.changed}</p>}
    </>
  )
}

function seenText({ years, sources }: SeenName): string {
  const parts = [
    years.length > 0 && words.inDocuments(years),
    sources.some(({ kind }) => kind === 'survey') && words.inSurvey,
    years.length === 0 && sources.every(({ kind }) => kind === 'list') && words.onlyInOldLists,
  ]
  return parts.filter(Boolean).join(separators.clauses)
}
