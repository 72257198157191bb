import type { JudgingRule } from '@/lib/audit/rule'
import { isPaged } from '@/lib/audit/prose'
import { placesInWords, together } from '@/lib/audit/together'

/** What the template tells whoever fills it in, left standing in what is published. ONE finding for all. */
export const instructionsLeft: JudgingRule = {
  id: 'instructions-left',
  title: '没有留着给填表人看的话',
  severity: 'form',
  toldTo: 'proof',
  presumes: '有文件原文。',
  example: saying('第 21 行', '请据实填写'),
  needs: 'text',
  *judge({ text = [] }) {
    const paged = isPaged(text)
    const found = text.flatMap((entry, i) =>
      [...entry.matchAll(INSTRUCTIONS)].map(({ 0: words, index }) => ({
        name: `第 ${i + 1} ${paged ? '页' : '行'}`,
        place: { at: paged ? `P${i + 1}` : `L${i + 1}:${index}-${index + words.length}`, text: words.slice(0, 8) },
      })),
    )
    if (found.length === 0) yield { outcome: 'holds', subject: '全文' }
    else
      yield {
        ...{ outcome: 'fails', subject: '全文', place: 'instructions' },
        ...together(found.map(({ place }) => place)),
        sentence: saying(placesInWords(found.map(({ name }) => name)), found[0]?.place.text ?? ''),
      }
  },
}

function saying(places: string, words: string): string {
  return `${places}留着模板里给填表人看的话（“${words}”）。`
}

const INSTRUCTIONS =
  /作下述说明|作如下说明[：:]?$|请(?:据实|如实|按实际)[^。，\n]{0,6}填[列写报]|此处填[写列]|填写说明[：:]|[（(](?:请)?(?:删除|根据实际情况(?:填写|修改|表述))[^）)\n]{0,12}[）)]/gm
