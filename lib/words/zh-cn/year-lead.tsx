import type { ReactNode } from 'react'

/** The first screen of a yearly page. What is not known is not said. */
export const yearLead = {
  name: '先看这里',
  large: (year: string, isPlan: boolean, amount: ReactNode) => (
    <>
      {year}
      {isPlan ? '计划花' : '实际花了'} {amount}
    </>
  ),
  /** Before the amount of this year alone. */
  largeOfThisYear: (year: string, amount: ReactNode) => (
    <>
      {year}本年安排 {amount}
    </>
  ),
  unit: '万元',
  notTold: '没有写，或者本站没有读准',
  /** What has to be known first; the published figure is a door. */
  first: '先要知道',
  admitted: (published: ReactNode, link: (text: string) => ReactNode) => (
    <>
      这份文件公布的总数是 {published}，又在说明里写明其中有错；上面是按它的话改正后的数，{link('改动了哪些、怎样算')}。
    </>
  ),
  carriedOver: (total: ReactNode, over: ReactNode, share: string) => (
    <>
      另有 {over}是以前年度结转下来的，占公布的支出总计 {total}的 {share}；与别处、别的年份比较时，宜先把它分开。
    </>
  ),
  unplacedError: (link: (text: string) => ReactNode) => (
    <>文件在说明里写明有数字写错了，没有写明改成多少，本站没有改动，见{link('核对')}。</>
  ),
  doubt: '有的总数本站没有读准，没有拿来计算；原文的写法见下面标着“待核”的地方。',
  ofTotal: (total: ReactNode) => <>连同年末结转和结余等，文件里的支出总计是 {total}。</>,
  change: (
    whose: 'admitted' | 'carriedOver' | 'ordinary',
    year: string,
    phase: string,
    direction: 'up' | 'down' | 'same',
    amount: ReactNode,
    percent: string | undefined,
  ) => (
    <>
      {{ admitted: '改正后', carriedOver: '连同结转的', ordinary: '' }[whose]}比 {year}
      {phase}
      {direction === 'same' ? (
        '持平'
      ) : (
        <>
          {direction === 'down' ? '少' : '多'} {amount}
          {percent !== undefined && <>（{percent}）</>}
        </>
      )}
      。
    </>
  ),
  publishedChange: (isLess: boolean, amount: ReactNode, percent: string | undefined) => (
    <>
      按公布的数是{isLess ? '少' : '多'} {amount}
      {percent !== undefined && <>（{percent}）</>}。
    </>
  ),
  reason: (gist: string) => `文件说的原因：${gist}。`,
  split: {
    label: '支出总计的两部分',
    basic: '人和办公',
    project: '项目',
    /** The official term beside the plain one. */
    term: (term: ReactNode) => <>（{term}）</>,
    /** Classes of the departments' economic classification, as people say them. */
    classes: { '301': '工资和社保', '302': '办公运转', '303': '对个人的补助', '310': '设备等' } as Readonly<
      Record<string, string>
    >,
    neither: (ofHundred: string, name: string | undefined) =>
      `其余约 ${ofHundred}% ${name === undefined ? '不在这两类里' : `是${name}`}。`,
    rest: (count: number, amount: string) => `其余 ${count} 个 ${amount}`,
  },
  same: (year: number) => `与 ${year} 年持平`,
  /** Behind a table that says nothing. */
  statedSame: (year: number) => `；说明里写与 ${year} 年持平`,
  /** Why there is no figure: kinds of nothing, told apart. */
  absent: {
    filled: '表内空白',
    empty: '空表，未说明',
    declaredEmpty: '声明无数据',
    missing: '缺这张表',
    unpublished: '文件里没有这张表',
    unread: '没有认出这张表',
    open: '没有读准，见下面的表',
    notInForm: '文件没有这张表',
  },
} as const
