import type { Figure, YearMention } from './figures'
import { findNothing, type Nothing } from './find-nothing'
import { findComparisons, findPlainReasons, findReasons, findSameMarks } from './phrase'

/** Something that a paragraph says. */
export type Event = { readonly from: number; readonly end: number } & (
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'year'; readonly year: number; readonly yearEnd: boolean }
  | { readonly kind: 'comparison'; readonly year: number | undefined; readonly plan: boolean }
  | { readonly kind: 'same' }
  | { readonly kind: 'nothing'; readonly nothing: Nothing }
  /** From 主要原因, or 主要是 behind a change, to where the reason begins; it is told up to `told`. */
  | { readonly kind: 'reason'; readonly told: number }
)

/** Everything of a paragraph that says something, in its order; of two that begin together, the comparison first. */
export function eventsOf(text: string, figures: readonly Figure[], years: readonly YearMention[]): readonly Event[] {
  const events: Event[] = [
    ...findComparisons(text).map((comparison) => ({ kind: 'comparison' as const, ...comparison })),
    ...findReasons(text).map((reason) => ({ kind: 'reason' as const, ...reason })),
    ...findSameMarks(text).map((mark) => ({ kind: 'same' as const, ...mark })),
    ...findNothing(text).map((nothing) => ({
      kind: 'nothing' as const,
      ...{ from: nothing.from, end: nothing.end, nothing },
    })),
    ...figures.map((figure) => ({ kind: 'figure' as const, from: figure.from, end: figure.end, figure })),
    ...years.map((year) => ({ kind: 'year' as const, ...year })),
  ]
  return [...events, ...plainReasons(text, events)].sort((a, b) => a.from - b.from)
}

/** Where the sentence goes on to say something else, nobody can tell how far its reason reaches. */
function plainReasons(text: string, events: readonly Event[]): Event[] {
  return findPlainReasons(text).flatMap((reason): Event[] => {
    const goesOn = events.some(
      (event) =>
        event.kind !== 'year' &&
        event.from < reason.told &&
        (event.kind === 'reason' ? event.told : event.end) > reason.from,
    )
    return goesOn ? [] : [{ kind: 'reason', ...reason }]
  })
}
