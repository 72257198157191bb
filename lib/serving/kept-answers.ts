import { serialize } from 'node:v8'
import { heardChanges } from './heard-changes'
import { KeptWhileTrue } from './kept-while-true'
import { restOn } from './page-in-making'

interface Question<T> {
  /** Its name and what was asked: answers to the same are the same. */
  readonly key: readonly unknown[]
  /** What the answer rests on, where only the answer tells. */
  readonly tags: readonly string[] | ((answer: T) => readonly string[])
  readonly ask: () => Promise<T>
}

/** The answer to a question, kept until what it rests on has changed. The page that asks inherits its tags. */
export async function keptAnswer<T>({ key, tags, ask }: Question<T>): Promise<T> {
  const { answer, tagsOf } = keptOrAsked(JSON.stringify(key), tags, ask)
  restOn(await tagsOf)
  return answer
}

interface Answer<T> {
  readonly answer: Promise<T>
  readonly tagsOf: Promise<readonly string[]>
}

function keptOrAsked<T>(key: string, tags: Question<T>['tags'], ask: () => Promise<T>): Answer<T> {
  const known = answers().get(key) as Answer<T> | undefined
  if (known) return known
  const { moment: begun, isListening } = heardChanges()
  const answer = ask()
  const tagsOf = typeof tags === 'function' ? answer.then(tags) : Promise.resolve(tags)
  tagsOf.catch(() => undefined)
  const asked: Answer<T> = { answer, tagsOf }
  if (!isListening) return asked
  // Whoever asks the same meanwhile waits for the same answer, unless anything has changed since it was asked for.
  answers().put(key, { value: asked, begun, tags: undefined, bytes: 0 })
  void Promise.all([answer, tagsOf])
    .then(([known, tags]) => {
      const now = answers().get(key)
      // After a change somebody may have asked anew.
      if (now === undefined || now === asked) answers().put(key, { value: asked, begun, tags, bytes: sizeOf(known) })
    })
    .catch(() => {
      // Another may have been asked for meanwhile.
      if (answers().get(key) === asked) answers().drop(key)
    })
  return asked
}

/** In bytes, about. */
const sizeOf = (answer: unknown): number => 100 + serialize(answer).length

const holder = globalThis as typeof globalThis & { mingzhangAnswers?: KeptWhileTrue<Answer<unknown>> }
const answers = (): KeptWhileTrue<Answer<unknown>> =>
  (holder.mingzhangAnswers ??= new KeptWhileTrue(heardChanges(), MOST_BYTES))

const MOST_BYTES = 64 * 1024 * 1024
