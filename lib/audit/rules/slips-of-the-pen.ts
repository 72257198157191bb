import { isPaged } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'
import { placesInWords, together } from '@/lib/audit/together'

/** Words that are no words: a character mistaken for one that sounds or looks like it. ONE finding for all of a document. */
export const slipsOfThePen: JudgingRule = {
  id: 'slips-of-the-pen',
  title: '没有明显的错字',
  severity: 'form',
  needs: 'text',
  *judge({ text = [] }) {
    const paged = isPaged(text)
    const found = text.flatMap((line, i) =>
      SLIPS.flatMap(([wrong, meant]) =>
        [...line.matchAll(wrong)].map(({ 0: printed, index }) => ({
          ...{ printed: printed.replace(/\s/g, ''), meant, name: `第 ${i + 1} ${paged ? '页' : '行'}` },
          at: paged ? `P${i + 1}` : `L${i + 1}:${index}-${index + printed.length}`,
        })),
      ),
    )
    if (found.length === 0) {
      yield { outcome: 'holds', subject: '全文' }
      return
    }
    const kinds = [...new Map(found.map((each) => [each.printed, each])).values()]
    const words = kinds.map(({ printed, meant }) => {
      const names = found.filter((each) => each.printed === printed).map(({ name }) => name)
      return `${placesInWords(names)}“${printed}”${meant === '' ? '是夹在中文里的外文' : `似是“${meant}”`}`
    })
    yield {
      ...{ outcome: 'fails', subject: '全文', place: 'slips' },
      ...together(found.map(({ at, printed }) => ({ at, text: printed }))),
      sentence: `有 ${kinds.length} 个字词似有笔误：${words.join('；')}。`,
    }
  },
}

/** None of these is a word in any document; where the characters may be right elsewhere, their neighbours are asked for. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/数量、实效、质量/g, '数量、时效、质量'],
  [/需要所需(?=支出|的)/g, '所需'],
  [/实际值完成值/g, '实际完成值'],
  [/原因是一是/g, '原因：一是'],
  [/手里相关/g, '受理相关'],
  [/等\s?记(?=、网)/g, '登记'],
  [/体质增效/g, '提质增效'],
  [/高校办成一件/g, '高效办成一件'],
  [/(?<=全年)轻费/g, '经费'],
  [/督促个单位/g, '督促各单位'],
  [/按排(?![名序队列放期])/g, '安排'],
  [/报消/g, '报销'],
  [/予算|预箅/g, '预算'],
  [/财政拔款/g, '财政拨款'],
  [/辐度/g, '幅度'],
  [/津帖/g, '津贴'],
  [/(?<=[\u4e00-\u9fff]\s)(?:and|or|of|the)(?=\s[\u4e00-\u9fff])/g, ''],
]
