import type { Topic, Words } from './topic'

/** What of a disclosure a topic is looked for in; each in the order that the answer counts them by. */
export interface Matchable {
  readonly projects: readonly { readonly name: string; readonly indicators: readonly MatchableIndicator[] }[]
  readonly functional: readonly { readonly scope: string; readonly level: string; readonly code: string | null }[]
  readonly economic: readonly {
    readonly scope: string
    readonly level: string
    readonly departmentCode: string | null
    readonly governmentCode: string | null
  }[]
  readonly claims: readonly { readonly subject: string }[]
  readonly threePublic: readonly unknown[]
}

interface MatchableIndicator {
  readonly ordinal: number
  readonly name: string
  readonly unit: string | null
}

export const MATCH_KINDS = ['project', 'functional', 'economic', 'claim', 'threePublic'] as const
export type MatchKind = (typeof MATCH_KINDS)[number]

/** Why something belongs to a topic: where the word or code stands, and which it is. */
export interface MatchReason {
  readonly in: 'name' | 'indicator' | 'code' | 'subject' | 'table'
  readonly text: string
  readonly word: string
}

export interface TopicMatch {
  readonly kind: MatchKind
  /** Which of its kind, counted from 0. */
  readonly index: number
  /** Like it, without the document saying so: shown apart, never counted. */
  readonly near: boolean
  /** Its money buys other things as well. */
  readonly mixed: boolean
  readonly why: readonly MatchReason[]
  /** For each quantity of the topic that the project promises: its place in the topic, and the indicators that say it. */
  readonly quantities: readonly { readonly quantity: number; readonly indicators: readonly number[] }[]
  /** The indicators that set a most for one piece. */
  readonly caps: readonly number[]
}

/** Everything in a disclosure that belongs to a topic, each with why. */
export const matchTopic = (topic: Topic, disclosure: Matchable): readonly TopicMatch[] => [
  ...disclosure.projects.flatMap((project, index) => matchProject(topic, project, index)),
  ...matchCodes(topic.functions, disclosure.functional, ({ code }) => [code], 'functional'),
  ...matchCodes(
    topic.economics,
    disclosure.economic,
    ({ departmentCode, governmentCode }) => [departmentCode, governmentCode],
    'economic',
  ),
  ...disclosure.claims.flatMap(({ subject }, index) =>
    (topic.statement as readonly string[]).includes(subject)
      ? plain('claim', index, { in: 'subject', text: subject, word: subject })
      : [],
  ),
  ...(topic.threePublic
    ? disclosure.threePublic.map((_, index) =>
        plain('threePublic', index, { in: 'table', text: '“三公”经费支出表', word: '三公' }),
      )
    : []),
]

/** The word of `any` that a text holds, unless it holds one of `none`. */
export function wordIn(words: Words | undefined, text: string): string | undefined {
  if (words === undefined) return undefined
  const held = folded(text)
  if (words.none.some((word) => held.includes(folded(word)))) return undefined
  return words.any.find((word) => held.includes(folded(word)))
}

/** Documents set 12345热线, 12345 热线 and １２３４５热线. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

const plain = (kind: MatchKind, index: number, reason: MatchReason): TopicMatch => ({
  kind,
  index,
  near: false,
  mixed: false,
  why: [reason],
  quantities: [],
  caps: [],
})

function matchProject(topic: Topic, project: Matchable['projects'][number], index: number): TopicMatch[] {
  const { name, indicators } = project
  // What a name rules out no indicator brings back.
  const ruledOut = topic.projects?.none.some((word) => folded(name).includes(folded(word))) ?? false
  const counted = ruledOut ? [] : [...inName(topic.projects, name), ...inIndicators(topic.targets, indicators)]
  const near =
    counted.length > 0 || topic.near === undefined
      ? []
      : [...inName(topic.near, name), ...inIndicators(topic.near, indicators)]
  const why = [...counted, ...near]
  if (why.length === 0) return []
  const quantities = topic.quantities.map((quantity, place) => ({
    quantity: place,
    indicators: indicators
      .filter(({ name: own, unit }) => wordIn(quantity, own) !== undefined && isOneOf(quantity.units, unit))
      .map(({ ordinal }) => ordinal),
  }))
  const { caps } = topic
  return [
    {
      kind: 'project',
      index,
      near: near.length > 0,
      mixed: wordIn(topic.mixed, name) !== undefined,
      why,
      quantities: quantities.filter(({ indicators: own }) => own.length > 0),
      caps: indicators
        .filter(({ name: own, unit }) => caps && wordIn(caps, own) !== undefined && isOneOf(caps.units, unit))
        .map(({ ordinal }) => ordinal),
    },
  ]
}

const isOneOf = (units: readonly string[], unit: string | null): boolean => unit !== null && units.includes(unit)

function inName(words: Words | undefined, name: string): MatchReason[] {
  const word = wordIn(words, name)
  return word === undefined ? [] : [{ in: 'name', text: name, word }]
}

const inIndicators = (words: Words | undefined, indicators: readonly MatchableIndicator[]): MatchReason[] =>
  indicators.flatMap(({ name }) => {
    const word = wordIn(words, name)
    return word === undefined ? [] : [{ in: 'indicator', text: name, word } as const]
  })

/** The widest table that a document has speaks for it; a class that it prints speaks for its items. */
function matchCodes<Line extends { readonly scope: string; readonly level: string }>(
  codes: readonly string[],
  lines: readonly Line[],
  codesOf: (line: Line) => readonly (string | null)[],
  kind: MatchKind,
): TopicMatch[] {
  const scope = WIDEST.find((each) => lines.some((line) => line.scope === each))
  const own = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.scope === scope)
  const found = new Map<number, string>()
  for (const code of codes) {
    const exact = own.filter(({ line }) => codesOf(line).includes(code))
    const below = own.filter(
      ({ line }) => line.level === 'item' && codesOf(line).some((each) => each?.startsWith(code) === true),
    )
    for (const { index } of exact.length > 0 ? exact : below) if (!found.has(index)) found.set(index, code)
  }
  return [...found].map(([index, code]) => plain(kind, index, { in: 'code', text: code, word: code }))
}

const WIDEST = ['all', 'generalPublic', 'basic']
