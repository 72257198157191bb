import { Section } from '@/components/ui/section'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'

interface SearchResultsProps {
  readonly text: string
  readonly hits: readonly {
    readonly kind: string
    readonly title: string
    readonly path: string
    readonly year: number | null
    readonly phase: Phase | null
    readonly department: string | null
  }[]
  /** No more than so many were asked for. */
  readonly most: number
}

const KINDS = [
  ['department', '部门'],
  ['project', '项目'],
  ['functionalLine', '功能分类科目'],
] as const

/** Hits by kind, each with whose it is and of which year, the words marked. */
export function SearchResults({ text, hits, most }: SearchResultsProps) {
  if (hits.length === 0) {
    return (
      <p className="mt-8 max-w-[40em]">
        没有找到。换一个短一点的词试试；金额和说明里的文字还搜不到。也可以<a href="/">从首页按区找</a>。
      </p>
    )
  }
  return (
    <>
      <p className="mt-6 text-muted">
        {hits.length >= most ? `只列前 ${most} 条，请写得更具体些` : `共 ${hits.length} 条`}
      </p>
      {KINDS.map(([kind, title]) => {
        const own = hits.filter((hit) => hit.kind === kind)
        if (own.length === 0) return null
        return (
          <Section key={kind} id={kind} title={`${title} ${own.length}`}>
            <ul className="divide-y divide-rule">
              {own.map(({ path, title: name, year, phase, department }) => (
                <li key={path + name} className="py-2">
                  <a href={path}>
                    <Marked text={name} words={text} />
                  </a>
                  {year !== null && (
                    <span className="block text-sm text-muted">
                      {department} {year} 年{phase && PHASE_TITLES[phase]}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
    </>
  )
}

/** The words that were sought, where they stand in a name. */
function Marked({ text, words }: { text: string; words: string }) {
  const sought = words.split(/\s+/).filter(Boolean).map(escaped).join('|')
  return text
    .split(new RegExp(`(${sought})`, 'iu'))
    .map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : part))
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
