import type { CheckupHead, CheckupOutcome } from '@/lib/findings/checkup'
import { checkupWords as words } from '@/lib/words/checkup'

/** One document by the five heads: of each, what was looked at and what was found. */
export function CheckupHeads({ heads }: { heads: readonly CheckupHead[] }) {
  return heads.map(({ key, items, counts }) => (
    <section key={key} className="mt-8 border-t border-rule-strong pt-3">
      <h3 className="text-xl">
        {words.heads[key]}
        <span className="ml-3 inline-block text-sm font-normal text-muted">{words.asks[key]}</span>
      </h3>
      <p className="text-sm text-muted">{words.counted(counts.look, counts.unknown, counts.fine)}</p>
      <dl className="mt-3 space-y-3">
        {items.map((item) => (
          <div key={item.key} className="max-w-[46em] sm:grid sm:grid-cols-[14em_1fr] sm:gap-x-6">
            <dt className="text-sm text-muted">{item.looked}</dt>
            <dd>
              <Outcome outcome={item.outcome} /> {item.found}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

/** One line of a head, in a list of departments. */
export function CheckupLines({ heads }: { heads: readonly CheckupHead[] }) {
  return (
    <dl className="mt-1 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[4em_1fr]">
      {heads.map(({ key, counts }) => (
        <div key={key} className="contents">
          <dt className="text-muted">{words.heads[key]}</dt>
          <dd className="mb-1 sm:mb-0">{words.counted(counts.look, counts.unknown, counts.fine)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Told by its words; the weight of the letters alone sets apart what is worth another look. */
const Outcome = ({ outcome }: { outcome: CheckupOutcome }) => (
  <span className={outcome === 'look' ? 'font-semibold' : 'text-muted'}>{words.outcomes[outcome]}</span>
)
