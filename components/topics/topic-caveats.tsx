import type { Topic } from '@/lib/topics/topic'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { TopicCaveats as Caveats } from '@/lib/topics/topic-rows'
import { topicWords } from '@/lib/words/topics'

const words = topicWords.caveats

/** What makes the figures less comparable: what the page sees by itself, then what the topic knows. */
export function TopicCaveats({ found, known }: { found: Caveats; known: Topic['caveats'] }) {
  const said = [...sentencesOf(found), ...known]
  return (
    <ul className="max-w-[44em] list-disc space-y-1 pl-5">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function sentencesOf({ years, phases, mixed, bounded, carriedOver, corrected }: Caveats): readonly string[] {
  return [
    years.length > 1 && words.years(years),
    phases.length > 1 && words.phases(phases.map((phase) => PHASE_TITLES[phase])),
    mixed > 0 && words.mixed(mixed),
    bounded > 0 && words.bounded(bounded),
    carriedOver > 0 && words.carriedOver(carriedOver),
    corrected > 0 && words.corrected(corrected),
  ].filter((sentence) => sentence !== false)
}
