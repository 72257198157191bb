import { PHASE_TITLES } from '@/lib/budget/phase'
import { SEARCH_KIND_TITLES } from '@/lib/budget/search-kind'
import { printedText } from '@/lib/figures/amount'
import { markedText, type MarkedPart } from '@/lib/figures/marked-text'
import { yearText } from '@/lib/figures/year-text'
import { palette } from '@/lib/words/palette'
import { searchWords } from '@/lib/words/search'
import type { SearchAnswer, SearchHit } from './find-hits'

/** What the palette shows while somebody types: few hits, ready to be laid out. */
export interface PaletteAnswer {
  readonly groups: readonly {
    readonly title: string
    readonly hits: readonly PaletteHit[]
  }[]
  /** How what was typed was understood: lwpq as 劳务派遣. */
  readonly readings: readonly string[]
}

export interface PaletteHit {
  readonly path: string
  readonly title: readonly MarkedPart[]
  /** Whose it is, of which year and phase. */
  readonly about: string
}

/** The best of each kind in turn, so that no kind crowds out the others. */
export function toPaletteAnswer({ groups, understood, marks }: SearchAnswer): PaletteAnswer {
  const each = Math.max(1, Math.floor(MOST / Math.max(1, Math.min(groups.length, MOST))))
  let left = MOST
  return {
    groups: groups.flatMap(({ kind, hits }) => {
      const shown = hits.slice(0, Math.min(left, groups.length === 1 ? MOST : Math.max(each, 2)))
      left -= shown.length
      if (shown.length === 0) return []
      return { title: SEARCH_KIND_TITLES[kind], hits: shown.map((hit) => toHit(hit, marks)) }
    }),
    readings: understood.map(({ typed, words, how }) => searchWords.understood(typed, how, words)),
  }
}

const MOST = 12

function toHit({ kind, title, path, year, phase, place, figure }: SearchHit, marks: readonly string[]): PaletteHit {
  const when = year === null ? [] : [`${yearText(year)}${phase ? PHASE_TITLES[phase] : ''}`]
  // The amount of a place that prints it is the hit itself; elsewhere it would be a figure without a door.
  const amount = kind === 'figure' && figure?.wan !== undefined ? [palette.wan(printedText(figure.wan))] : []
  return { path, title: markedText(title, marks), about: [...place, ...when, ...amount].join(' › ') }
}
