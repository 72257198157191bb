import { pinyin } from 'pinyin-pro'
import { blurredSyllable } from '@/lib/search/pinyin'

/** How every word of one to four characters in these texts sounds, each as it is read where it stands: 行 in 行政 is xing. */
export function soundsOf(texts: Iterable<string>) {
  const sounds = new Map<string, { word: string; letters: string; blurred: string; initials: string }>()
  for (const text of new Set(texts)) {
    for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
      const characters = [...run]
      const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true })
      // A character nobody has a sound for is given back as it is; then the counting would be off.
      if (syllables.length !== characters.length) continue
      for (let from = 0; from < characters.length; from++) {
        for (let length = 1; length <= LONGEST_WORD && from + length <= characters.length; length++) {
          const own = syllables.slice(from, from + length)
          if (!own.every((each) => /^[a-z]+$/.test(each))) continue
          const sound = {
            word: characters.slice(from, from + length).join(''),
            letters: own.join(''),
            blurred: own.map(blurredSyllable).join(''),
            initials: own.map((each) => each.charAt(0)).join(''),
          }
          sounds.set(`${sound.word} ${sound.letters}`, sound)
        }
      }
    }
  }
  // Always in one order: two imports that write the same words then wait for each other instead of for ever.
  return [...sounds.values()].sort((a, b) =>
    a.word < b.word ? -1 : a.word > b.word ? 1 : a.letters < b.letters ? -1 : 1,
  )
}

/** Longer words are put together of overlapping ones: lib/search/find-readings.ts. */
const LONGEST_WORD = 4
