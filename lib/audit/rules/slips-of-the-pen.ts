import { isPaged, proseOf, type Prose } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'
import { placesInWords, together } from '@/lib/audit/together'
import type { Evidence } from '@/lib/budget/finding'

/**
 * Slips that their shape shows: a fixed term of budgets with a character that looks or sounds like the right one, a
 * conjunction that joins nothing, a function word twice, a foreign one between Chinese words. ONE finding for a document.
 */
export const slipsOfThePen: JudgingRule = {
  id: 'slips-of-the-pen',
  title: '常用词语没有形近、音近的错字，没有落空或重复的虚词',
  severity: 'form',
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const prose = proseOf(disclosure, text)
    if (!TERMS.some(({ meant }) => text.some((line) => line.includes(meant)))) {
      yield { outcome: 'unchecked', subject: '全文', note: '没有可以核对的常用词语' }
      return
    }
    const found = [...inLines(text), ...acrossLines(prose)]
    if (found.length === 0) {
      yield { outcome: 'holds', subject: '全文' }
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

/** Fixed terms, with the characters that are taken for one of theirs; `not`: neighbours with which the characters are right. */
const TERMS: readonly {
  readonly meant: string
  readonly slips: readonly { printed: string; before?: string; after?: string }[]
}[] = [
  { meant: '预算', slips: [{ printed: '予算', before: '给赋授寄准' }, { printed: '预箅' }] },
  { meant: '决算', slips: [{ printed: '决箅' }, { printed: '绝算' }] },
  { meant: '拨款', slips: [{ printed: '拔款' }] },
  { meant: '安排', slips: [{ printed: '按排', after: '名序队列放期行' }] },
  { meant: '报销', slips: [{ printed: '报消', after: '息' }] },
  { meant: '津贴', slips: [{ printed: '津帖' }] },
  { meant: '补贴', slips: [{ printed: '补帖' }] },
  { meant: '幅度', slips: [{ printed: '辐度' }] },
  {
    meant: '绩效',
    slips: [
      { printed: '续效', before: '持延连继后手', after: '果' },
      { printed: '积效', before: '累面堆', after: '果应' },
    ],
  },
  { meant: '采购', slips: [{ printed: '采构' }] },
  { meant: '缴费', slips: [{ printed: '激费' }] },
  { meant: '结余', slips: [{ printed: '结佘' }] },
  { meant: '账户', slips: [{ printed: '账护' }] },
  { meant: '提质增效', slips: [{ printed: '体质增效' }, { printed: '提制增效' }] },
  { meant: '高效办成一件事', slips: [{ printed: '高校办成一件事' }] },
]

const SHAPES: readonly { readonly shape: RegExp; readonly says: string }[] = [
  ...TERMS.flatMap(({ meant, slips }) =>
    slips.map(({ printed, before, after }) => ({
      shape: new RegExp(`${before ? `(?<![${before}])` : ''}${printed}${after ? `(?![${after}])` : ''}`, 'g'),
      says: `似是“${meant}”`,
    })),
  ),
  {
    shape:
      /(?<=[\u4e00-\u9fff])(?:以及|或者|并且|和|与)(?=[。；])(?<!总和|之和|参与|给与|赋与|授与|附和|平和|缓和|温和)/g,
    says: '后面没有写完',
  },
  { shape: /(?<!目)的的|以及及|(?<!参)与与|是[一二三四五]是/g, says: '多写了字' },
  { shape: /(?<=[\u4e00-\u9fff]\s)(?:and|or|of|the)(?=\s[\u4e00-\u9fff])/g, says: '是夹在中文里的外文' },
]
