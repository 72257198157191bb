import { compareAddress, type CompareState } from '@/lib/addresses/compare-address'
import { amountText } from '@/lib/figures/amount'
import type { Caveat, CaveatFact } from '@/lib/compare/caveat'
import { isKnown, type ComparedAmount } from '@/lib/compare/compared-amount'
import { compareWords } from '@/lib/words/compare'
import { ComparedFigure } from './compared-figure'

const words = compareWords.caveats

interface CompareCaveatsProps {
  readonly caveats: readonly Caveat[]
  readonly names: readonly string[]
  readonly state: CompareState
}

/** What makes the comparison less fair, said before it: each in a line, with how much it moves and what would be fairer. */
export function CaveatList({ caveats, state }: Omit<CompareCaveatsProps, 'names'>) {
  if (caveats.length === 0) return <p>{words.none}</p>
  return (
    <ol className="max-w-[52em] divide-y divide-rule border-y border-rule">
      {caveats.map(({ kind, title, moves, fairer }) => (
        <li key={kind} className="py-2 sm:flex sm:flex-wrap sm:gap-x-4">
          <a href={`#caveat-${kind}`}>{title}</a> <Moves moves={moves} />
          {fairer.length > 0 && (
            <span className="no-print block text-sm sm:ml-auto">
              {fairer.map(({ says, change }) => (
                <Fairer key={says} says={says} state={state} change={change} />
              ))}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

const Moves = ({ moves }: { moves: Caveat['moves'] }) => (
  <span className="inline-block font-sans text-sm font-normal text-muted">
    {moves === undefined ? words.unknown : words.moves(amountText(moves))}
  </span>
)

/** The same with every figure and its cell. */
export function CaveatDetails({ caveats, names }: Omit<CompareCaveatsProps, 'state'>) {
  return (
    <ol className="space-y-6">
      {caveats.map(({ kind, title, facts, moves }) => (
        <li key={kind} id={`caveat-${kind}`} className="max-w-[52em]">
          <h3 className="text-lg">
            {title} <Moves moves={moves} />
          </h3>
          <ul className="mt-1">
            {together(facts).map(({ items, says, amount, then }) => (
              <li key={`${items.join('-')}-${says}`}>
                {words.fact(
                  <span className="font-medium">
                    {items.length === names.length ? words.all : words.several(items.map((item) => names[item]))}
                  </span>,
                  says,
                  amount && <Told amount={amount} />,
                  then,
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

const Told = ({ amount }: { amount: ComparedAmount }) => {
  const figure = <ComparedFigure amount={amount} inline />
  return <> {isKnown(amount) ? words.inWan(figure) : figure}</>
}

/** Documents of which the same is said stand in one line; what has an amount stands first. */
function together(facts: readonly CaveatFact[]) {
  const lines = new Map<string, Omit<CaveatFact, 'item'> & { items: number[] }>()
  for (const { item, ...fact } of facts) {
    const key = fact.amount ? `${fact.says} ${item}` : fact.says
    const line = lines.get(key)
    if (line) line.items.push(item)
    else lines.set(key, { ...fact, items: [item] })
  }
  return [...lines.values()].sort((a, b) => Number(b.amount !== undefined) - Number(a.amount !== undefined))
}

function Fairer({ says, state, change }: { says: string; state: CompareState; change: Partial<CompareState> }) {
  const isOn = Object.entries(change).every(([key, value]) => state[key as keyof CompareState] === value)
  if (isOn)
    return (
      <span className="mr-4">
        {says}
        {compareWords.inUse}
      </span>
    )
  return (
    <a href={compareAddress({ ...state, q: '', ...change })} className="choice">
      {says}
    </a>
  )
}
