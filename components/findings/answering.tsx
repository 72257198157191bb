import { findingWords } from '@/lib/words/findings'

const words = findingWords.answers

/** How a department, or anybody, answers a finding: what becomes of it, and where to turn. */
export const Answering = () => (
  <>
    <p>{words.signal}</p>
    <p>{words.misread(strong)}</p>
    <p>{words.wrongItself(strong)}</p>
    <p>
      {words.explained(strong, (about) => (
        <a href="/about#corrections">{about}</a>
      ))}
    </p>
  </>
)

const strong = (text: string) => <strong>{text}</strong>
