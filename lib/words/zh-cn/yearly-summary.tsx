import type { ReactNode } from 'react'

/** The year in one paragraph. The parts are figures and terms; what is not known is not said. */
export const yearlySummary = {
  /** Before a sentence whose total the document itself puts right. */
  admitted:
    '先要知道：这份文件的总数有误，是它自己在说明里写明的。下面先写公布的数，标着“更正”的是按它的话改正后的数。',
  /** Without an amount: none is printed, or it could not be settled. */
  spent: (year: string, name: string, isPlan: boolean, amount: ReactNode, change: ReactNode) => (
    <>
      {year}，{name}
      {isPlan ? '计划支出' : '实际支出'}
      {amount ?? '多少，这份文件没有写，或者本站没有读准'}
      {change}。
    </>
  ),
  /** Of accounts whose total holds what was carried over; the change is one of that total. */
  spentOfTotal: (year: string, name: string, spent: ReactNode, total: ReactNode, change: ReactNode) => (
    <>
      {year}，{name}实际支出{spent}；连同年末结转和结余等，支出总计{total}
      {change}。
    </>
  ),
  change: (year: string, phase: string, isLess: boolean, amount: ReactNode, percent: ReactNode) => (
    <>
      ，比 {year}
      {phase}
      {isLess ? '减少' : '增加'}
      {amount}
      {percent && <>（{percent}）</>}
    </>
  ),
  reason: (gist: string) => `文件说明的原因是：${gist}。`,
  /** `aside` keeps a term in its brackets on one line. */
  ofHundred: (
    basic: ReactNode,
    project: ReactNode,
    terms: { readonly basic: ReactNode; readonly project: ReactNode },
    aside: Around,
    rest: { readonly name: string | undefined; readonly ofHundred: string } | undefined,
  ) => (
    <>
      {rest ? '支出总计每 100 元里' : '每 100 元里'}，约 {basic} 元用来让单位运转
      {aside(<>（{terms.basic}），</>)}约 {project} 元花在项目上
      {aside(
        <>
          （{terms.project}）{rest ? '，' : '。'}
        </>,
      )}
      {rest && (rest.name ? `约 ${rest.ofHundred} 元是${rest.name}。` : `约 ${rest.ofHundred} 元不在这两类里。`)}
    </>
  ),
  people: (amount: ReactNode, share: ReactNode) => (
    <>
      基本支出里付给人的（工资、社保、补助）
      {amount}
      {share && <>，占支出总计的 {share}</>}；劳务派遣等不在其内。
    </>
  ),
  largestProject: (project: ReactNode, amount: ReactNode, share: ReactNode) => (
    <>
      最大的项目是“{project}”，{amount}
      {share && <>，占项目支出的 {share}</>}。
    </>
  ),
} as const

type Around = (text: ReactNode) => ReactNode
