import type { Evidence } from '@/lib/budget/finding'

/** Several places of one matter as the evidence of ONE finding: the first published, the others beside it. */
export function together(places: readonly Evidence[]): { readonly left: Evidence; readonly right?: Evidence } {
  const [left = { text: '' }, ...others] = places
  const [second] = others
  return { left, ...(second && { right: { text: second.text, parts: others.map(({ parts: _, ...place }) => place) } }) }
}

/** 第 3、5 行等 8 处. */
export function placesInWords(names: readonly string[], shown = 4): string {
  const different = [...new Set(names)]
  const words = different.slice(0, shown).join('、')
  return different.length > shown ? `${words}等 ${different.length} 处` : words
}
