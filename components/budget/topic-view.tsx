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
} from '@/lib/series/topic-rows'
import { TopicCaveats } from './topic-caveats'
import { TopicCharts } from './topic-charts'
import { TopicLines } from './topic-lines'
import { TopicProjects } from './topic-projects'
import { TopicSilence } from './topic-silence'
import { TopicStated } from './topic-stated'
import { TopicThreePublic } from './topic-three-public'

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
          {rows.length === 0 && <p>收录的文件里，没有一个项目写明是这件事。</p>}
          <TopicCharts charts={toCostCharts(rows, topic)} />
          {PHASES.map((phase) => {
            const own = rows.filter(({ of }) => of.phase === phase)
            if (own.length === 0) return null
            const caption = `${PHASE_TITLES[phase]}；按年度和地方排，不按大小：本站没有收齐各区各部门的文件`
            return <TopicProjects key={phase} caption={caption} phase={phase} rows={own} />
          })}
        </Section>
      )}
      {topic.threePublic && (
        <Section id="three-public" title={rows.length > 0 ? '“三公”经费' : topic.question}>
          {phasesOf(disclosures.filter(({ threePublic, claims }) => threePublic.length + claims.length > 0)).map(
            ([phase, own]) => (
              <TopicThreePublic key={phase} phase={phase} disclosures={own} />
            ),
          )}
        </Section>
      )}
      {silence && (
        <Section id="silence" title="没有公布的">
          <TopicSilence {...page} nearby={nearby} />
        </Section>
      )}
      {near.length > 0 && topic.near && (
        <Section id="near" title="相近，但不算在内">
          <p className="mb-4 max-w-[40em]">{topic.near.note}</p>
          {PHASES.map((phase) => {
            const own = near.filter(({ of }) => of.phase === phase)
            return own.length === 0 ? null : (
              <TopicProjects
                key={phase}
                caption={`${PHASE_TITLES[phase]}；照文件写的，没有算进上面`}
                phase={phase}
                rows={own}
              />
            )
          })}
        </Section>
      )}
      {disclosures.some(({ functional, economic }) => functional.length + economic.length > 0) && (
        <Section id="codes" title="按科目看">
          <p className="mb-4 max-w-[40em]">
            钱记在这些科目下。科目里还可能装着别的事，也可能只装了一部分，所以不相加，也不与上面的项目相加。
          </p>
          {phasesOf(disclosures.filter(({ functional, economic }) => functional.length + economic.length > 0)).map(
            ([phase, own]) => (
              <TopicLines key={phase} phase={phase} disclosures={own} />
            ),
          )}
        </Section>
      )}
      {!topic.threePublic && disclosures.some(({ claims }) => claims.length > 0) && (
        <Section id="stated" title="说明里写的">
          {phasesOf(disclosures.filter(({ claims }) => claims.length > 0)).map(([phase, own]) => (
            <TopicStated key={phase} phase={phase} disclosures={own} />
          ))}
        </Section>
      )}
      <Section id="caveats" title="比较时要留意">
        <TopicCaveats found={caveats} known={topic.caveats} />
      </Section>
      <Section id="method" title="怎样找出来的">
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
  const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join('、')
  const by = [
    projects && `项目名称里有${quoted(projects.any)}`,
    projects && projects.none.length > 0 && `但没有${quoted(projects.none)}`,
    targets && `或者绩效指标里有${quoted(targets.any)}`,
    functions.length + economics.length > 0 && `科目编码是 ${[...functions, ...economics].join('、')}`,
    statement.length > 0 && '说明里写到',
    threePublic && '“三公”经费支出表的每一行',
  ].filter(Boolean)
  return (
    <div className="max-w-[44em] space-y-3">
      <p>
        {by.join('；')}。每一行都写了算进来的理由。这个找法写在 <code>data/topics/{topic.slug}.json</code>
        ，有错有漏，改它就行。
      </p>
      {excludes.length > 0 && (
        <>
          <p>不包括：</p>
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
