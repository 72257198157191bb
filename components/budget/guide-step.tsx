import type { ReactNode } from 'react'
import type { GuideIdentity, GuideRule, GuideStep } from '@/lib/series/guide'
import { PHASE_TITLES } from '@/lib/budget/phase'
import { Amount } from './amount'
import { ExampleRows } from './example-rows'
import type { GuideWords } from './guide-words'

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
        <p>{words.answer}</p>
      </div>
      {children ?? <ExampleRows excerpts={step.excerpts} />}
      <h3 className="mt-6 text-lg">把它拴住的等式</h3>
      <p className="max-w-[42em]">{words.holds}</p>
      {step.identities.map((identity) => (
        <Identity key={identity.words} {...identity} />
      ))}
      <Rules rules={step.rules} />
      <h3 className="mt-6 text-lg">当心</h3>
      <ul className="max-w-[42em] list-disc space-y-1 pl-6">
        {words.watch.map((each, i) => (
          <li key={i}>{each}</li>
        ))}
      </ul>
    </>
  )
}

function titlesText({ titles }: GuideStep): string {
  if (titles.length === 0) return '不是表，是写在表格之外的文字。'
  return `${titles
    .map(({ phase, number, title }) => {
      const place =
        number === undefined ? '' : phase === 'budget' ? `第 ${number} 张` : `公开${String(number).padStart(2, '0')}表`
      return `${PHASE_TITLES[phase]}${place}《${title}》`
    })
    .join('；')}。各地的次序和名称略有不同。`
}

/** The identity on real figures, each a door; what is between both sides is our own sum. */
const Identity = ({ words, whole, parts, difference, of }: GuideIdentity) => (
  <p className="prose mt-2 max-w-[42em] border-l-2 border-rule-strong pl-3">
    <span className="block text-sm text-muted">
      {words}；{of.department} {of.year} 年{PHASE_TITLES[of.phase]}，万元
    </span>
    <Amount figure={whole} /> ={' '}
    {parts.map((part, i) => (
      <span key={`${part.table}-${part.column}`}>
        {i > 0 && ' + '}
        <Amount figure={part} />
      </span>
    ))}
    ：
    {difference === undefined ? (
      <strong>相等</strong>
    ) : (
      <>
        <span className="derived">本站计算</span>
        相差 <span className="figure">{difference}</span>
      </>
    )}
  </p>
)

/** The rules that check it, with how they came out in the example, and where the breaks of all documents are. */
const Rules = ({ rules }: { rules: readonly GuideRule[] }) => (
  <ul className="mt-3 max-w-[46em] space-y-1 text-sm">
    {rules.map(({ rule, outcome }) => (
      <li key={rule}>
        {outcome ? (
          <>
            {outcome.title}：举例的文件里 {outcome.holds} 处相符
            {outcome.fails > 0 && <>，{outcome.fails} 处不相符</>}。
          </>
        ) : (
          <>
            规则 <code>{rule}</code>：
          </>
        )}{' '}
        <a href={`/findings?rule=${rule}`} className="inline-block">
          所有文件里不相符的
          <span className="sr-only">：{outcome?.title ?? rule}</span>
        </a>
      </li>
    ))}
  </ul>
)
