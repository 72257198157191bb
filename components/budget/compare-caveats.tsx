import { compareAddress, type CompareState } from '@/lib/format/compare-address'
import { amountText } from '@/lib/format/amount'
import type { Caveat, CaveatFact } from '@/lib/series/caveat'
import { isKnown } from '@/lib/series/compared-amount'
import { ComparedFigure } from './compared-figure'

interface CompareCaveatsProps {
  readonly caveats: readonly Caveat[]
  readonly names: readonly string[]
  readonly state: CompareState
}

/** What makes the comparison less fair, said before it: each in a line, with how much it moves and what would be fairer. */
export function CaveatList({ caveats, state }: Omit<CompareCaveatsProps, 'names'>) {
  if (caveats.length === 0) return <p>年度、阶段、资金、范围都一样，也没有文件写明的差错：没有看出什么让它们不好比。</p>
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
    {moves === undefined ? '影响多少，文件里算不出' : `牵动 ${amountText(moves)} 万元`}
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
                <span className="font-medium">
                  {items.length === names.length ? '都是' : items.map((item) => names[item]).join('、')}
                </span>
                ：{says}
                {amount && (
                  <>
                    {' '}
                    <ComparedFigure amount={amount} inline />
                    {isKnown(amount) ? ' 万元' : ''}
                  </>
                )}
                {then && `，${then}`}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
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
  if (isOn) return <span className="mr-4">{says}（正在用）</span>
  return (
    <a href={compareAddress({ ...state, q: '', ...change })} className="choice">
      {says}
    </a>
  )
}
