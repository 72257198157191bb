import { ALL_FINDINGS, findingsAddress } from '@/lib/addresses/finding-address'
import type { ReactNode } from 'react'
import type { GuideIdentity, GuideRule, GuideStep } from '@/lib/guide/guide'
import { glossaryAddress } from '@/lib/addresses/site-address'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { dateWords } from '@/lib/words/dates'
import { guide } from '@/lib/words/guide'
import type { guideSteps } from '@/lib/words/guide-steps'
import { Amount } from '@/components/figures/amount'
import { ExampleRows } from './example-rows'

type GuideWords = (typeof guideSteps)[keyof typeof guideSteps]

interface GuideStepProps {
  readonly step: GuideStep
  readonly words: GuideWords
  /** What stands in for rows: of another form, or the plain word that there are none. */
  readonly children?: ReactNode
}

/** One table of a document: what it asks and answers, real rows of it, what holds it together, what to look out for. */
export function GuideStepView({ step, words, children }: GuideStepProps) {
  return (
    <>
      <p className="-mt-2 mb-3 text-sm text-muted">{titlesText(step)}</p>
      <div className="max-w-[42em] space-y-3">
        <p className="font-serif text-lg">{words.asks}</p>
        <p>{words.answer(LINKS)}</p>
      </div>
      {children ?? <ExampleRows excerpts={step.excerpts} />}
      <h3 className="mt-6 text-lg">{guide.holds}</h3>
      <p className="max-w-[42em]">{words.holds}</p>
      {step.identities.map((identity) => (
        <Identity key={identity.words} {...identity} />
      ))}
      <Rules rules={step.rules} />
      <h3 className="mt-6 text-lg">{guide.watch}</h3>
      <ul className="max-w-[42em] list-disc space-y-1 pl-6">
        {words.watch(LINKS).map((each, i) => (
          <li key={i}>{each}</li>
        ))}
      </ul>
    </>
  )
}

const LINKS = {
  term: (slug: string, name: string) => <a href={glossaryAddress(slug)}>{name}</a>,
  projects: (text: string) => <a href="/projects">{text}</a>,
}

function titlesText({ titles }: GuideStep): string {
  if (titles.length === 0) return guide.noTable
  return guide.tables(
    titles.map(({ phase, number, title }) => guide.table(PHASE_TITLES[phase], phase === 'budget', number, title)),
  )
}

/** The identity on real figures, each a door; what is between both sides is our own sum. */
const Identity = ({ words, whole, parts, difference, of }: GuideIdentity) => (
  <p className="prose mt-2 max-w-[42em] border-l-2 border-rule-strong pl-3">
    <span className="block text-sm text-muted">
      {guide.identityOf(words, dateWords.phaseOfDepartment(of.department, of.year, PHASE_TITLES[of.phase]))}
    </span>
    {guide.identity(
      <>
        <Amount figure={whole} /> ={' '}
        {parts.map((part, i) => (
          <span key={`${part.table}-${part.column}`}>
            {i > 0 && ' + '}
            <Amount figure={part} />
          </span>
        ))}
      </>,
      difference === undefined ? (
        <strong>{guide.equal}</strong>
      ) : (
        <>
          <span className="derived">{guide.ours}</span>
          {guide.differs(<span className="figure">{difference}</span>)}
        </>
      ),
    )}
  </p>
)

/** The rules that check it, with how they came out in the example, and where the breaks of all documents are. */
const Rules = ({ rules }: { rules: readonly GuideRule[] }) => (
  <ul className="mt-3 max-w-[46em] space-y-1 text-sm">
    {rules.map(({ rule, outcome }) => (
      <li key={rule}>
        {outcome ? guide.ruleOutcome(outcome.title, outcome.holds, outcome.fails) : guide.rule(<code>{rule}</code>)}{' '}
        <a href={findingsAddress({ ...ALL_FINDINGS, rule })} className="inline-block">
          {guide.allBreaks}
          <span className="sr-only">{guide.ofWhat(outcome?.title ?? rule)}</span>
        </a>
      </li>
    ))}
  </ul>
)
