import { comparedDisclosure, coverage } from '@/app/cached-queries'
import { itemText, sameItem, type CompareState } from '@/lib/addresses/compare-address'
import { SHOW_WAN } from '@/lib/figures/shown-unit'
import type { Compared } from '@/lib/compare/compared-names'
import { toDefaultComparison } from '@/lib/compare/default-comparison'
import { dressFigures } from '@/lib/figures/dress-figures'

/** What an address asks for: the documents that are held, those that are not, and why these where nobody chose. */
export async function loadComparison(asked: CompareState) {
  const chosen = asked.items.length > 0
  const { word, items: keys } = chosen
    ? { word: undefined, items: asked.items }
    : toDefaultComparison((await coverage()).districts)
  const loaded = await Promise.all(keys.map((key) => comparedDisclosure(itemText(key))))
  const items = loaded.flatMap((item) => (item ? [dressed(item)] : []))
  return {
    items,
    word,
    byDefault: !chosen && items.length > 0,
    state: { ...asked, items: items.map(({ key }) => key) },
    lost: asked.items.filter((key) => !items.some((item) => sameItem(item.key, key))).length,
  }
}

const dressed = (item: Compared): Compared => ({ ...item, disclosure: dressFigures(item.disclosure, SHOW_WAN) })
