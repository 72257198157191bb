import type { Topic } from '@/lib/budget/topic'
import { PHASE_TITLES } from '@/lib/budget/phase'
import type { TopicCaveats as Caveats } from '@/lib/series/topic-rows'

/** What makes the figures less comparable: what the page sees by itself, then what the topic knows. */
export function TopicCaveats({ found, known }: { found: Caveats; known: Topic['caveats'] }) {
  const said = [...sentencesOf(found), ...known]
  return (
    <ul className="max-w-[44em] list-disc space-y-1 pl-5">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function sentencesOf({ years, phases, mixed, bounded, carriedOver, corrected }: Caveats): readonly string[] {
  return [
    years.length > 1 && `年度不同：${years.join('、')} 年，物价和人数都会变。`,
    phases.length > 1 && `${phases.map((phase) => PHASE_TITLES[phase]).join('与')}分开列：一个是打算，一个是花掉。`,
    mixed > 0 && `有 ${mixed} 个项目的钱还买别的东西，没有放进图里。`,
    bounded > 0 && `有 ${bounded} 个数量写的是“不少于”或“不多于”，单价只能说至多或至少。`,
    carriedOver > 0 && `有 ${carriedOver} 个项目的金额里有上年结转。`,
    corrected > 0 && `有 ${corrected} 个金额文件自己写明有差错，单价按公布的数算。`,
  ].filter((sentence) => sentence !== false)
}
