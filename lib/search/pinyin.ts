/**
 * Pinyin (拼音) as people type it: without tones, `v` for ü. Pure: what a Chinese text sounds like is looked up when it
 * is stored; here is only how typed letters can be read.
 */

/** All the ways to cut letters into syllables, the fewest syllables first; none when they are no pinyin. */
export function readSyllables(letters: string, most = 8): string[][] {
  const found: string[][] = []
  const walk = (from: number, before: readonly string[]): void => {
    if (found.length >= MOST_CUTS) return
    if (from === letters.length) {
      found.push([...before])
      return
    }
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - from); length >= 1; length--) {
      const syllable = letters.slice(from, from + length)
      if ((from === 0 ? SYLLABLES : INNER_SYLLABLES).has(syllable)) walk(from + length, [...before, syllable])
    }
  }
  if (/^[a-z]+$/.test(letters)) walk(0, [])
  return found.sort((a, b) => a.length - b.length).slice(0, most)
}

/** A syllable with the sounds that many people mix up made one: zh z, ch c, sh s, n l, -ng -n. */
export const blurredSyllable = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/ng$/, 'n')
    .replace('v', 'u')

/**
 * Syllables that are typed like these letters but for a few errors (a letter wrong, missing, too many, or two of them
 * exchanged): at most `distance` of them, and only rows of real syllables. By Damerau's distance, a letter at a time.
 */
export function nearSyllables(letters: string, distance: number, most = 4_000): string[][] {
  const typed = [...letters].map((letter) => letter.charCodeAt(0))
  const rows = Array.from({ length: letters.length + distance + 1 }, () => new Uint8Array(letters.length + 1))
  rows[0]?.forEach((_, i, first) => (first[i] = i))
  const found: string[][] = []
  // One text may be cut in several ways (xian, xi an): it is followed once.
  const seen = new Set<string>()
  const syllables: string[] = []

  const walk = (node: Node, text: string, begun: number, least: number): void => {
    const depth = text.length + 1
    const last = text.charCodeAt(text.length - 1)
    for (const { code, letter, next } of node.letters) {
      if (found.length >= most || depth >= rows.length) return
      // All errors are spent: only a letter that was typed hereabouts can go on.
      if (least === distance && !near(typed, code, depth, distance)) continue
      const errors = fillRow(rows, depth, typed, code, last, distance)
      if (errors > distance) continue
      const grown = text + letter
      if (next.letters.length > 0) walk(next, grown, begun, errors)
      if (!next.end || seen.has(grown)) continue
      seen.add(grown)
      syllables.push(grown.slice(begun))
      if ((rows[depth]?.[typed.length] ?? FAR) <= distance) found.push([...syllables])
      if (syllables.length < MOST_SYLLABLES) walk(INNER, grown, depth, errors)
      syllables.pop()
    }
  }
  walk(ROOT, '', 0, 0)
  return found
}

function near(typed: readonly number[], code: number, depth: number, distance: number): boolean {
  for (let i = Math.max(0, depth - 1 - distance); i < depth + distance; i++) if (typed[i] === code) return true
  return false
}

/** One more letter of the candidate: how far each beginning of what was typed is from it. Gives the least of them. */
function fillRow(
  rows: readonly Uint8Array[],
  depth: number,
  typed: readonly number[],
  code: number,
  last: number,
  distance: number,
): number {
  const [row, above, before] = [rows[depth], rows[depth - 1], rows[depth - 2]]
  if (!row || !above) return Infinity
  // Further from the diagonal than the errors that are allowed nothing can come of it.
  const from = Math.max(1, depth - distance)
  const to = Math.min(typed.length, depth + distance)
  row[from - 1] = from === 1 ? depth : FAR
  if (to < typed.length) row[to + 1] = row[typed.length] = FAR
  let least = from === 1 ? depth : FAR
  for (let i = from; i <= to; i++) {
    const same = typed[i - 1] === code ? 0 : 1
    let cost = Math.min((row[i - 1] ?? 0) + 1, (above[i] ?? 0) + 1, (above[i - 1] ?? 0) + same)
    if (before && i > 1 && typed[i - 1] === last && typed[i - 2] === code)
      cost = Math.min(cost, (before[i - 2] ?? 0) + 1)
    row[i] = cost
    if (cost < least) least = cost
  }
  return least
}

const FAR = 99

interface Node {
  readonly letters: { readonly code: number; readonly letter: string; readonly next: Node }[]
  end: boolean
}

const INITIALS_AND_FINALS: Record<string, string> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
}
const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(INITIALS_AND_FINALS).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
)
const LONGEST_SYLLABLE = 6
const MOST_CUTS = 64
const MOST_SYLLABLES = 12

/** Within a word few syllables begin with a vowel: xi an, hardly ever hu a. */
const INNER_SYLLABLES: ReadonlySet<string> = new Set(
  [...SYLLABLES].filter((each) => !/^[aeo]/.test(each) || /^(?:an|ai|e|er|ou|ao|ang)$/.test(each)),
)

/** Syllables by their letters. */
const ROOT = trieOf(SYLLABLES)
const INNER = trieOf(INNER_SYLLABLES)

function trieOf(syllables: Iterable<string>): Node {
  const root: Node = { letters: [], end: false }
  for (const syllable of syllables) {
    let node = root
    for (const letter of syllable) {
      let step = node.letters.find((each) => each.letter === letter)
      if (!step) node.letters.push((step = { code: letter.charCodeAt(0), letter, next: { letters: [], end: false } }))
      node = step.next
    }
    node.end = true
  }
  return root
}
