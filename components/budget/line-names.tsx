import type { SeenName } from '@/lib/budget/classification-data'

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
        本站的科目表里没有 {code}，名称照文件印的：
        {printed.map(({ name, years }) => `“${name}”（${years.join('、')} 年）`).join('、')}。
      </p>
    )
  }
  return (
    <>
      <ul className="max-w-[44em] list-disc space-y-1 pl-5">
        {names.map((seen) => (
          <li key={seen.name}>
            {seen.name}：{seenText(seen)}
          </li>
        ))}
        {printed.map(({ name, years }) => (
          <li key={name}>
            {name}：收录的 {years.join('、')} 年文件这样印
          </li>
        ))}
      </ul>
      {names.length + printed.length > 1 && (
        <p className="mt-2 max-w-[40em] text-sm text-muted">
          名称变过，装的东西也可能变了；跨年比较时先看是不是一回事。
        </p>
      )}
    </>
  )
}

function seenText({ years, sources }: SeenName): string {
  const parts = [
    years.length > 0 && `${years.join('、')} 年的文件印过`,
    sources.some(({ kind }) => kind === 'survey') && '2017 年以后的若干文件里见过，年份没有记下',
    years.length === 0 && sources.every(({ kind }) => kind === 'list') && '只在旧的科目表里有',
  ]
  return parts.filter(Boolean).join('；')
}
