import { isPaged, proseOf, type Prose } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'
import { placesInWords, together } from '@/lib/audit/together'
import { CONFUSABLE } from '@/lib/budget/confusable-terms'
import type { Evidence } from '@/lib/budget/finding'

/**
 * Slips that their shape shows: a fixed term (财政用语) in which one character is another that looks or sounds like it, a
 * conjunction that joins nothing, a word twice, a foreign one between Chinese words. ONE finding for a document.
 */
export const slipsOfThePen: JudgingRule = {
  id: 'slips-of-the-pen',
  title: '财政用语没有形近、音近的错字，没有落空或重复的字词',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有原文；只查财政用语里形近、音近的字和几种看得出形状的笔误，查不到别的错字。',
  example: '有 1 个字词似有笔误：第 2 行“拔款”似是“拨款”。',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    const found = [...inLines(text), ...acrossLines(prose)]
    if (found.length === 0) {
      // That there is no slip at all nobody can say: only of which words it was asked.
      const tested = TERMS.filter((term) => text.some((line) => line.includes(term))).length
      if (tested === 0) yield { outcome: 'unchecked', subject: '财政用语的用字', note: '没有可以核对的财政用语' }
      else yield { outcome: 'holds', subject: `${tested} 个财政用语的用字` }
      return
    }
    const kinds = [...new Map(found.map((each) => [each.printed, each])).values()]
    const words = kinds.map(({ printed, says }) => {
      const names = found.filter((each) => each.printed === printed).map(({ name }) => name)
      return `${placesInWords(names)}“${printed}”${says}`
    })
    yield {
      ...{ outcome: 'fails', subject: '全文', place: 'slips' },
      ...together(found.map(({ evidence }) => evidence)),
      sentence: `有 ${kinds.length} 个字词似有笔误：${words.join('；')}。`,
    }
  },
}

interface Slip {
  readonly printed: string
  readonly says: string
  readonly name: string
  readonly evidence: Evidence
}

/** In each line as it is printed, those of tables too. */
function inLines(text: readonly string[]): Slip[] {
  const paged = isPaged(text)
  return text.flatMap((line, i) =>
    SHAPES.flatMap(({ shape, says }) =>
      [...line.matchAll(shape)].map(({ 0: printed, index }) => {
        const at = paged ? `P${i + 1}` : `L${i + 1}:${index}-${index + printed.length}`
        return { printed, says, name: `第 ${i + 1} ${paged ? '页' : '行'}`, evidence: { at, text: printed } }
      }),
    ),
  )
}

/** What a line's end cuts in two. */
function acrossLines(prose: Prose): Slip[] {
  return SHAPES.flatMap(({ shape, says }) =>
    [...prose.text.matchAll(shape)].flatMap(({ 0: printed, index }) => {
      const end = index + printed.length
      const evidence = prose.place(index, end, printed)
      return prose.name(index) === prose.name(end - 1) ? [] : [{ printed, says, name: prose.name(index), evidence }]
    }),
  )
}

interface Shape {
  readonly shape: RegExp
  readonly says: string
}

const { terms: TERMS, alike: ALIKE, right: RIGHT } = CONFUSABLE

/** Each term with one of its characters changed for one that is taken for it, unless that makes another term. */
function misprintsOf(term: string): Shape[] {
  return [...term].flatMap((character, i) =>
    ALIKE.filter((set) => set.includes(character)).flatMap((set) =>
      [...set]
        .filter((other) => other !== character)
        .map((other) => `${term.slice(0, i)}${other}${term.slice(i + 1)}`)
        .filter((printed) => !TERMS.some((each) => each.includes(printed)))
        .map((printed) => ({ shape: shapeOf(printed), says: `似是“${term}”` })),
    ),
  )
}

/** But for words that hold it and are right: 给予算力. */
function shapeOf(printed: string): RegExp {
  const right = RIGHT.filter((word) => word.includes(printed)).map((word) => {
    const at = word.indexOf(printed)
    return `(?<=${word.slice(0, at)})(?=${word.slice(at)})`
  })
  return new RegExp(`${right.length > 0 ? `(?!${right.join('|')})` : ''}${printed}`, 'g')
}

const SHAPES: readonly Shape[] = [
  ...TERMS.flatMap(misprintsOf),
  {
    shape:
      /(?<=[\u4e00-\u9fff])(?:以及|或者|并且|和|与)(?=[。；])(?<!总和|之和|参与|给与|赋与|授与|附和|平和|缓和|温和)/g,
    says: '后面没有写完',
  },
  { shape: /(?<!目)的的|以及及|(?<!参)与与|(?<![保维])和和|是[一二三四五]是/g, says: '多写了字' },
  { shape: /(?<=[\u4e00-\u9fff]\s)(?:and|or|of|the)(?=\s[\u4e00-\u9fff])/g, says: '是夹在中文里的外文' },
]
