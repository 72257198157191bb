import { pinyin } from 'pinyin-pro'
import { divisionParent, divisionStem, type DivisionCode, type Divisions } from './division'

/**
 * An address part for a name, to be looked at by a person: pinyin, whole words joined by hyphens. It is only ever
 * proposed; what stands in the registry is what counts.
 */
export function proposedSlug(name: string): string {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)].flatMap(({ segment }) =>
    // 人民政府 is two words of two.
    segment.length === 4 ? [segment.slice(0, 2), segment.slice(2)] : [segment],
  )
  return joinedWords(words)
    .map(lettersOf)
    .filter((letters) => letters !== '')
    .join('-')
}

/** For a district: its name without the word for its kind, with the city behind it where another one sounds like it. */
export function proposedDistrictSlug(code: DivisionCode, divisions: Divisions): string {
  const name = divisions.nameOf(code) ?? code
  // Zones have codes of their own behind the city's; what they are belongs to their name: 兰州新区 is not 兰州.
  if (/^\d{4}7\d$/.test(code)) {
    const [, place = name, kind = ''] = /^(.+?)(新区|示范区|管理区|园区)$/.exec(name) ?? []
    return [place, kind].flatMap((part) => proposedSlug(part) || []).join('-')
  }
  const own = shortSlug(name)
  const others = divisions.codes().filter((other) => other !== code && shortSlug(divisions.nameOf(other) ?? '') === own)
  if (others.length === 0) return own
  const above = divisions.path(code).filter((step) => step.code !== code)
  const city = above.at(-1)?.name ?? divisionParent(code) ?? ''
  return `${own}-${shortSlug(city)}`
}

/** 普陀区 → putuo; a name of one character keeps its kind: 南县 → nanxian. */
function shortSlug(name: string): string {
  const stem = divisionStem(name)
  return lettersOf(stem.length > 1 ? stem : name)
}

/** Words of one character belong to a neighbour: 局 and 部 to the word before, 大 to the one behind; 和 stands alone. */
function joinedWords(words: readonly string[]): string[] {
  const joined: string[] = []
  let carried = ''
  for (const [i, word] of words.entries()) {
    const before = joined.at(-1)
    if (word.length > 1 || /^[和与及]$/.test(word)) {
      joined.push(...(carried.length > 1 ? [carried, word] : [carried + word]))
      carried = ''
    } else if (/^[大小老总区省市县委]$/.test(word) && i < words.length - 1) carried += word
    else if (carried !== '') {
      joined.push(carried + word)
      carried = ''
    } else if (before !== undefined && !/^[和与及]$/.test(before)) joined[joined.length - 1] = before + word
    else carried = word
  }
  return carried === '' ? joined : [...joined, carried]
}

const lettersOf = (word: string): string =>
  pinyin(word, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
