import { PHASE_TITLES } from '@/lib/budget/phase'
import { documentAddress } from '@/lib/format/source-link'
import { inOrder, type ShownTopic } from '@/lib/series/topic-rows'

interface TopicSilenceProps extends Pick<ShownTopic, 'silent' | 'unheard' | 'moreSilent'> {
  /** Homes and years of those that have something like it. */
  readonly nearby: ReadonlySet<string>
}

/** Who publishes nothing of it, and why that may be: a document without a word of it, or no document at all. */
export function TopicSilence({ silent, unheard, moreSilent, nearby }: TopicSilenceProps) {
  return (
    <>
      <ul className="list-disc space-y-1 pl-5">
        {inOrder(silent).map(({ home, year, phase, document, district, department, hasProjects }) => (
          <li key={`${home}/${year}/${phase}`}>
            <a href={`${home}/${year}`}>
              {department.name.startsWith(district.name) ? '' : district.name}
              {department.name} {year} 年{PHASE_TITLES[phase]}
            </a>
            ：
            {nearby.has(`${home}/${year}/${phase}`)
              ? '没有写明；有相近的项目，见“相近”'
              : hasProjects
                ? '文件列了项目，没有一处写到'
                : '文件没有列项目'}
            （<a href={documentAddress(document)}>看原文</a>）
          </li>
        ))}
        {unheard.map(({ slug, name, district }) => (
          <li key={`${district}/${slug}`}>
            <a href={`/${district}/${slug}`}>{name}</a>：本站没有收录它的任何文件，这不等于没有公开
          </li>
        ))}
      </ul>
      {moreSilent && <p className="mt-2 text-sm text-muted">还有更多，这里只列最近的。</p>}
    </>
  )
}
