import { Section } from '@/components/ui/section'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import {
  caveatsOf,
  dressTopic,
  inOrder,
  toCostCharts,
  toTopicRows,
  type ShownTopic,
  type TopicDisclosure,
} from '@/lib/topics/topic-rows'
import { topicWords } from '@/lib/words/topics'
import { TopicCaveats } from './topic-caveats'
import { TopicCharts } from './topic-charts'
import { TopicLines } from './topic-lines'
import { TopicProjects } from './topic-projects'
import { TopicSilence } from './topic-silence'
import { TopicStated } from './topic-stated'
import { TopicThreePublic } from './topic-three-public'

const { sections } = topicWords

/** The same thing bought everywhere: what it costs and where it says so, who says nothing, what spoils the comparison. */
export function TopicView({ page }: { page: ShownTopic }) {
  const { topic } = page
  const disclosures = inOrder(dressTopic(page.disclosures))
  const rows = PHASES.flatMap((phase) => toTopicRows(topic, disclosures, phase))
  const near = PHASES.flatMap((phase) => toTopicRows(topic, disclosures, phase, true))
  const caveats = caveatsOf(rows)
  const nearby = new Set(near.map(({ of }) => `${of.home}/${of.year}/${of.phase}`))
  const silence = page.silent.length + page.unheard.length > 0
  return (
    <>
      {(rows.length > 0 || topic.projects || topic.targets) && (
        <Section id="answer" title={topic.question}>
          {rows.length === 0 && <p>{topicWords.noProjects}</p>}
          <TopicCharts charts={toCostCharts(rows, topic)} />
          {PHASES.map((phase) => {
            const own = rows.filter(({ of }) => of.phase === phase)
            if (own.length === 0) return null
            const caption = topicWords.projectsCaption(PHASE_TITLES[phase])
            return <TopicProjects key={phase} caption={caption} phase={phase} rows={own} />
          })}
        </Section>
      )}
      {topic.threePublic && (
        <Section id="three-public" title={rows.length > 0 ? sections.threePublic : topic.question}>
          {phasesOf(disclosures.filter(({ threePublic, claims }) => threePublic.length + claims.length > 0)).map(
            ([phase, own]) => (
              <TopicThreePublic key={phase} phase={phase} disclosures={own} />
            ),
          )}
        </Section>
      )}
      {silence && (
        <Section id="silence" title={sections.silence}>
          <TopicSilence {...page} nearby={nearby} />
        </Section>
      )}
      {near.length > 0 && topic.near && (
        <Section id="near" title={sections.near}>
          <p className="mb-4 max-w-[40em]">{topic.near.note}</p>
          {PHASES.map((phase) => {
            const own = near.filter(({ of }) => of.phase === phase)
            return own.length === 0 ? null : (
              <TopicProjects
                key={phase}
                caption={topicWords.nearCaption(PHASE_TITLES[phase])}
                phase={phase}
                rows={own}
              />
            )
          })}
        </Section>
      )}
      {disclosures.some(({ functional, economic }) => functional.length + economic.length > 0) && (
        <Section id="codes" title={sections.codes}>
          <p className="mb-4 max-w-[40em]">{topicWords.codesNote}</p>
          {phasesOf(disclosures.filter(({ functional, economic }) => functional.length + economic.length > 0)).map(
            ([phase, own]) => (
              <TopicLines key={phase} phase={phase} disclosures={own} />
            ),
          )}
        </Section>
      )}
      {!topic.threePublic && disclosures.some(({ claims }) => claims.length > 0) && (
        <Section id="stated" title={sections.stated}>
          {phasesOf(disclosures.filter(({ claims }) => claims.length > 0)).map(([phase, own]) => (
            <TopicStated key={phase} phase={phase} disclosures={own} />
          ))}
        </Section>
      )}
      <Section id="caveats" title={sections.caveats}>
        <TopicCaveats found={caveats} known={topic.caveats} />
      </Section>
      <Section id="method" title={sections.method}>
        <Method topic={topic} />
      </Section>
    </>
  )
}

const phasesOf = (disclosures: readonly TopicDisclosure[]) =>
  PHASES.map((phase) => [phase, disclosures.filter((each) => each.phase === phase)] as const).filter(
    ([, own]) => own.length > 0,
  )

/** By which words and codes: anybody may say that one is wrong or missing. */
function Method({ topic }: { topic: ShownTopic['topic'] }) {
  const { projects, targets, functions, economics, statement, threePublic, excludes } = topic
  const words = topicWords.method
  const by = [
    projects && words.inNames(projects.any),
    projects && projects.none.length > 0 && words.butNot(projects.none),
    targets && words.orTargets(targets.any),
    functions.length + economics.length > 0 && words.codes([...functions, ...economics]),
    statement.length > 0 && words.statement,
    threePublic && words.threePublic,
  ].filter((each) => typeof each === 'string')
  return (
    <div className="max-w-[44em] space-y-3">
      <p>{words.told(by)}</p>
      {excludes.length > 0 && (
        <>
          <p>{words.excludes}</p>
          <ul className="list-disc space-y-1 pl-5">
            {excludes.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
