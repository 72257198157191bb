/** `2025 年`, with a narrow space that does not break. */
export const yearText = (year: number): string => `${year}\u202f年`

/** A date as exact as it is known: `2025 年 3 月`. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  const parts = [`${year}\u202f年`]
  if (month !== undefined) parts.push(`${month}\u202f月`)
  if (day !== undefined) parts.push(`${day}\u202f日`)
  return parts.join('\u202f')
}
