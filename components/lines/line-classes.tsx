import type { ClassificationCode } from '@/lib/budget/classification'
import { classesOf, type Classification } from '@/lib/budget/classification-data'
import { LAST_FISCAL_YEAR } from '@/lib/budget/fiscal-year'
import { codeLink } from '@/lib/addresses/classification-link'
import { lineWords } from '@/lib/words/lines'

interface LineClassesProps {
  readonly list: Classification<ClassificationCode>
  /** Classes that stand in a document that is held. */
  readonly used: readonly string[]
}

/** The classes of a classification: those in use first, the others folded away. */
export function LineClasses({ list, used }: LineClassesProps) {
  const classes = classesOf(list)
  const unused = classes.filter((code) => !used.includes(code))
  return (
    <>
      <Codes list={list} codes={classes.filter((code) => used.includes(code))} />
      {unused.length > 0 && (
        <details className="mt-4">
          <summary>{lineWords.children.unusedClasses(unused.length)}</summary>
          <Codes list={list} codes={unused} />
        </details>
      )}
    </>
  )
}

const Codes = ({ list, codes }: { list: LineClassesProps['list']; codes: readonly ClassificationCode[] }) => (
  <ul className="mt-2 sm:columns-2">
    {codes.map((code) => (
      <li key={code} className="py-1">
        <a href={codeLink(code)}>
          {list.nameOf(code, LAST_FISCAL_YEAR).name ?? lineWords.noName}{' '}
          <span className="figure text-sm text-muted">{code}</span>
        </a>
      </li>
    ))}
  </ul>
)
