import { about } from '@/lib/words/about'

export const Method = () => (
  <>
    <p>{about.method.lead}</p>
    <ol className="list-decimal space-y-1 pl-6">
      {about.method.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <p>{about.method.nothingEstimated}</p>
  </>
)

export const Trace = () => about.trace.map((text) => <p key={text}>{text}</p>)

export const Tolerance = () => (
  <>
    {about.tolerance.texts.map((text) => (
      <p key={text}>{text}</p>
    ))}
    <p>{about.tolerance.rules}</p>
  </>
)

export const Limits = () => (
  <ul className="list-disc space-y-1 pl-6">
    {about.limits.map((limit) => (
      <li key={limit}>{limit}</li>
    ))}
  </ul>
)
