import { bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { documentAddress } from '@/lib/addresses/source-link'
import { inOrder, type ShownTopic } from '@/lib/topics/topic-rows'
import { dateWords } from '@/lib/words/dates'
import { topicWords } from '@/lib/words/topics'

const words = topicWords.silence

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
            {words.document(
              <a href={yearAddress(home, year)}>
                {dateWords.phaseOfDepartment(
                  topicWords.fullName(district.name, department.name),
                  year,
                  PHASE_TITLES[phase],
                )}
              </a>,
              nearby.has(`${home}/${year}/${phase}`) ? words.near : hasProjects ? words.notAWord : words.noProjects,
              (original) => (
                <a href={documentAddress(document)}>{original}</a>
              ),
            )}
          </li>
        ))}
        {unheard.map(({ slug, name, district }) => (
          <li key={`${district}/${slug}`}>
            {words.notHeld(<a href={bodyAddress({ district, department: slug })}>{name}</a>)}
          </li>
        ))}
      </ul>
      {moreSilent && <p className="mt-2 text-sm text-muted">{words.more}</p>}
    </>
  )
}
