import { bodyAddress, yearAddress } from '@/lib/addresses/place-address'
import type { ReactNode } from 'react'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import {
  compareAddress,
  itemText,
  MOST_COMPARED,
  sameItem,
  type ComparedKey,
  type CompareState,
} from '@/lib/addresses/compare-address'
import type { ComparedAmount } from '@/lib/compare/compared-amount'
import { compareWords } from '@/lib/words/compare'
import { dateWords } from '@/lib/words/dates'
import { ComparedFigure } from './compared-figure'

const words = compareWords.chosen

interface ChosenItem {
  readonly key: ComparedKey
  readonly districtName: string
  readonly departmentName: string
  readonly total: ComparedAmount
}

interface CompareChosenProps {
  readonly items: readonly ChosenItem[]
  readonly state: CompareState
  /** Why these, where nobody chose. */
  readonly why: ReactNode
}

/** What stands side by side, in order, each with a link that takes it away or moves it forward. */
export function CompareChosen({ items, state, why }: CompareChosenProps) {
  const keys = items.map(({ key }) => key)
  const without = (key: ComparedKey) => keys.filter((each) => !sameItem(each, key))
  const forward = (i: number) => keys.map((key, k) => keys[k === i - 1 ? i : k === i ? i - 1 : k] ?? key)
  return (
    <>
      {why && <p className="mb-3 max-w-[46em] text-muted">{why}</p>}
      <ol className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
        {items.map(({ key, districtName, departmentName, total }, i) => (
          <li key={itemText(key)} className="border-t border-rule-strong pt-2">
            <p className="text-sm text-muted">{districtName}</p>
            <p>
              <a href={yearAddress(bodyAddress(key), key.year)}>
                {dateWords.phaseOfDepartment(departmentName, key.year, PHASE_TITLES[key.phase])}
              </a>
            </p>
            <p className="mt-1 text-sm text-muted">{words.expenditure}</p>
            <p className="font-serif text-xl leading-snug font-semibold">
              <ComparedFigure amount={total} />
            </p>
            <p className="no-print text-sm">
              <a href={compareAddress({ ...state, q: '', items: without(key) })} className="choice">
                {words.remove(<span className="sr-only">{departmentName}</span>)}
              </a>
              {i > 0 && (
                <a href={compareAddress({ ...state, q: '', items: forward(i) })} className="choice">
                  {words.forward(<span className="sr-only">{departmentName}</span>)}
                </a>
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

interface CompareAddProps {
  readonly state: CompareState
  readonly chosen: readonly ComparedKey[]
  /** Undefined: nothing was sought. */
  readonly found:
    | readonly {
        readonly district: { readonly slug: string; readonly name: string }
        readonly department: { readonly slug: string; readonly name: string }
        readonly disclosures: readonly { readonly year: number; readonly phase: Phase }[]
      }[]
    | undefined
}

/** A plain form that finds yearly pages to add; each hit is a link to the same comparison with it. */
export function CompareAdd({ state, chosen, found }: CompareAddProps) {
  if (chosen.length >= MOST_COMPARED && found === undefined)
    return <p className="no-print mt-4 text-sm text-muted">{words.full(MOST_COMPARED)}</p>
  return (
    <div className="no-print mt-5">
      <form action="/compare" className="max-w-[36rem]">
        <Hidden state={{ ...state, items: chosen }} />
        <label htmlFor="compare-q" className="mb-1 block text-sm text-muted">
          {words.add}
        </label>
        <span className="flex">
          <input id="compare-q" name="q" type="search" defaultValue={state.q} className="field grow" />
          <button type="submit" className="button">
            {words.find}
          </button>
        </span>
      </form>
      {found && <Found state={state} chosen={chosen} found={found} />}
    </div>
  )
}

/** What the form leaves as it is. */
function Hidden({ state }: { state: CompareState }) {
  const query = new URLSearchParams(compareAddress({ ...state, q: '' }).split('?')[1] ?? '')
  return [...query].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

function Found({ state, chosen, found }: CompareAddProps & { found: NonNullable<CompareAddProps['found']> }) {
  if (found.length === 0) return <p className="mt-3">{words.notFound(state.q)}</p>
  return (
    <ul className="mt-3 space-y-2" aria-label={words.found}>
      {found.map(({ district, department, disclosures }) => (
        <li key={`${district.slug}/${department.slug}`}>
          {words.foundIn(district.name, department.name)}
          {disclosures.map(({ year, phase }) => {
            const key: ComparedKey = { district: district.slug, department: department.slug, year, phase }
            return <Add key={itemText(key)} state={state} chosen={chosen} item={key} />
          })}
        </li>
      ))}
    </ul>
  )
}

function Add({ state, chosen, item }: { state: CompareState; chosen: readonly ComparedKey[]; item: ComparedKey }) {
  const text = dateWords.phaseOfYear(item.year, PHASE_TITLES[item.phase])
  if (chosen.some((each) => sameItem(each, item))) return <span className="mr-4 text-muted">{words.already(text)}</span>
  if (chosen.length >= MOST_COMPARED) return <span className="mr-4 text-muted">{words.removeFirst(text)}</span>
  return (
    <a href={compareAddress({ ...state, q: '', items: [...chosen, item] })} className="choice">
      {words.addThis(text)}
    </a>
  )
}
