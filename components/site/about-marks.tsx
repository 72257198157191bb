import { SEVERITIES, SEVERITY_TITLES } from '@/lib/budget/finding'
import { about } from '@/lib/words/about'

const words = about.marks

/** What the marks on a page mean: kinds of figures, kinds of nothing, weights of findings. */
export function AboutMarks() {
  return (
    <>
      <h3 className="text-lg">{words.figures}</h3>
      <dl className="facts">
        <dt>{words.published}</dt>
        <dd>{words.publishedMeans}</dd>
        <dt>
          <span className="derived">{words.derived}</span>
        </dt>
        <dd>{words.derivedMeans}</dd>
        <dt>
          <span className="corrected-word">{words.corrected}</span>
        </dt>
        <dd>{words.correctedMeans}</dd>
      </dl>
      <h3 className="pt-3 text-lg">{words.nothings}</h3>
      <dl className="facts">
        {words.kindsOfNothing.map(({ name, means }) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <h3 className="pt-3 text-lg">{words.severities}</h3>
      <dl className="facts">
        {SEVERITIES.map((severity) => (
          <div key={severity} className="contents">
            <dt>
              <span className={`mark mark-${severity} ml-0!`}>{SEVERITY_TITLES[severity]}</span>
            </dt>
            <dd>{words.severityMeans[severity]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
