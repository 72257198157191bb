import { dateWords } from '@/lib/words/dates'

/** `2025 年`, with a space that does not break. */
export const yearText = (year: number): string => dateWords.yearKept(year)

/** A date as exact as it is known: `2025 年 3 月`. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return dateWords.day(year, month, day)
}

/** The day of an instant where the documents are published: `2026-11-21`. */
export const dayInChina = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
