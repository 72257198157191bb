/** `2025 年`, with a space that does not break. */
export const yearText = (year: number): string => `${year}\u00a0年`

/** A date as exact as it is known: `2025 年 3 月`. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  const parts = [`${year}\u00a0年`]
  if (month !== undefined) parts.push(`${month}\u00a0月`)
  if (day !== undefined) parts.push(`${day}\u00a0日`)
  return parts.join('\u00a0')
}

/** The day of an instant where the documents are published: `2026-11-21`. */
export const dayInChina = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
