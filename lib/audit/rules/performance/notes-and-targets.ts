import { indicatorEvidence, indicatorGroups, indicatorName, unspaced } from '@/lib/audit/indicator-groups'
import type { JudgingRule } from '@/lib/audit/rule'
import type { Indicator } from '@/lib/budget/table-rows'

/** The note beside a target (指标值说明) that names a percentage of its own names the target's. ONE finding per indicator's name. */
export const notesAndTargets: JudgingRule = {
  id: 'notes-and-targets',
  title: '指标值与它的说明里写的百分比一致',
  severity: 'doubt',
  presumes: '有原文；指标值是百分比，它的说明另写了这个指标要达到的百分比；写的是别的指标的不算。',
  example: '表 13“事项网办率”的指标值是“≥90%”，它的说明里写的是 95%。',
  phases: ['budget'],
  needs: 'text',
  *judge({ disclosure }) {
    const seen = new Set<string>()
    for (const group of indicatorGroups(disclosure)) {
      for (const indicator of group.indicators) {
        const aims = percentsIn(indicator)
        const { number, unit, text } = indicator.target
        if (aims.length === 0 || number === undefined || unit !== '%') continue
        const subject = indicatorName(group, indicator)
        const left = indicatorEvidence(group.key, indicator)
        if (aims.includes(Number(number))) {
          yield { outcome: 'holds', subject, left }
          continue
        }
        // A form that lists an indicator under two heads repeats its note too.
        if (seen.has(subject)) continue
        seen.add(subject)
        const said = aims.map((aim) => `${aim}%`).join('、')
        const sentence = `${subject}的指标值是“${unspaced(text)}”，它的说明里写的是 ${said}。`
        yield { outcome: 'fails', subject, place: `${group.key} ${group.project} ${subject} note`, left, sentence }
      }
    }
  },
}

/**
 * What a note wants reached of the indicator itself; formulas (×100%) and definitions aside. What its clause calls by
 * another name (网办率 of 事项办理) is another measure, which says nothing of the target.
 */
function percentsIn({ name, note = '' }: Indicator): readonly number[] {
  const said = unspaced(note).matchAll(
    /([^，。；、,;：:（(]*?)(?:(?:达到|达|不低于|不少于|不高于|不超过|≥|≤)(\d{1,3}(?:\.\d+)?)[%％]|(\d{1,3}(?:\.\d+)?)[%％](?:以上|以下|及以上))/g,
  )
  return [
    ...new Set([...said].flatMap(([, of, before, after]) => (isOf(of ?? '', name) ? [Number(before ?? after)] : []))),
  ]
}

function isOf(words: string, name: string): boolean {
  const own = unspaced(name).replace(/\P{Script=Han}/gu, '')
  const measure = words
    .replace(/\P{Script=Han}/gu, '')
    .replace(/^(?:力争|确保|保证|要求|其中)+|(?:要|应|须|需|均|力争|确保|保证)+$/g, '')
  return measure === '' || own.includes(measure) || measure.includes(own)
}
