import type { ReactNode } from 'react'

/** From one document of a department to another, line by line. */
export const changeWords = {
  title: (department: string) => `${department}逐项的变化`,
  name: '逐项的变化',
  description: (department: string) =>
    `${department}的预算和决算逐项怎样变：哪些增加，哪些减少，哪些新出现，预算与决算差多少。`,
  nothing: '已收录的文件里没有两份可以相比的，也没有写明上年增减的。这不等于没有公开。',
  choose: '比哪两份',
  /** On a yearly page. */
  section: {
    alternative: (headline: string, words: string) => `柱形图：${headline}。${words}`,
    measure: (phase: string, unit: string) => `${phase}支出总计，${unit}；虚线框是推算数，不是公布数`,
    source: (baseYear: number, arithmetic: string, document: string) =>
      `${baseYear} 年的数由本文件写明的增减额推得：${arithmetic}。来源：${document}，文字说明。`,
    /** Beside a drawing of corrected figures. */
    published: (published: Told, corrected: Told) =>
      `公布的数是 ${published.now}，增减 ${published.change}；文件自己写明有误，图里按它的话更正：${corrected.now}，增减 ${corrected.change}。`,
    parts: (parts: readonly { readonly name: string; readonly label: string }[]) =>
      `分开写明的增减：${parts.map(({ name, label }) => `${name} ${label}`).join('；')}；合起来正是总的增减。`,
    reason: (gist: string) => `文件说明的原因是：${gist}。`,
    planAndSpent: '预算与决算，逐项看',
    years: '逐项看变化，公布的与更正后的并排',
  },
  totals: {
    title: '总的变化',
    planIsNoResult: '预算是计划，决算是花了的：两样东西，放在一起看差多少。',
    caption: (heads: readonly string[]) => `${heads.join('与')}（万元）；原文的数可以点到原文，变化由本站相减`,
    between: (years: number) => `两份文件隔着 ${years} 年。中间的年份，只有能由别的文件推出的才有数，其余空着：`,
    head: (year: number, phase: string, isDerived: boolean) => `${year} 年${phase}${isDerived ? '（推算）' : ''}`,
    /** Where last year's figure comes from, and what cannot be told. */
    derived: (from: number, year: number, parts: DerivedParts) => (
      <>
        本站没有 {from} 年的文件。{from} 年的数由 {year} 年文件写明的增减额推得
        {parts.arithmetic !== undefined && `：支出总计 ${parts.arithmetic}`}
        {parts.onPublished && `，用的是 ${year} 年的公布数`}
        {parts.source !== undefined && <>，依据{parts.source}</>}
        。文件没有写的，本站不推；所以各科目、各项目比不出增减；
        {parts.page(`${year} 年各科目、各项目的数`)}在那一年的页面。
      </>
    ),
    originalAt: (place: string | undefined) => `原文件${place}`,
    alternative: (headline: string, words: string) => `柱形图：${headline}。${words}`,
    measure: (phase: string, hasDerived: boolean, hasCorrected: boolean) =>
      `${phase}支出总计，万元${hasDerived ? '；虚线框是推算数，不是公布数' : ''}${
        hasCorrected ? '；横纹是按文件自己的说明更正后的数' : ''
      }`,
    source: (document: string) => `来源：${document}。数字与算法见下表。`,
    admitted: (link: (text: string) => ReactNode, year: number) => (
      <>差错是文件自己写明的，改动了哪些数、怎样算，见{link(`${year} 年的核对`)}。</>
    ),
  },
  table: {
    sum: '总数',
    line: '行',
    change: '变化（本站算）',
    spentLessPlan: '决算减预算（本站算）',
    stated: '文件自己怎么写',
    how: '怎样了',
    completion: '完成率（本站算）',
    formerName: (head: string, name: string) => `同一代码在 ${head} 叫：${name}`,
    notPlanned: '计划里没有',
    notSpent: '决算里没有',
    blankOnOneSide: '一边空白',
    nothingToSubtract: '没有可减的数',
    afterCorrection: '更正后',
    ours: (arithmetic: string) => `本站算：${arithmetic}`,
    percent: (percent: string) => `（${percent}%）`,
  },
  lines: {
    caption: (title: string, by: string) => `${title}（万元）：${by}；变化大的在前`,
    matchedBy: {
      functions: '按功能科目代码对齐，不按名称',
      economics: '按经济分类代码对齐，不按名称；两种代码都列的，两种都要相同',
      projects: '按项目代码对齐；没有列代码的，名称一字不差才算同一个',
      'three-public': '按项对齐；表里空白而说明写了数的，用说明的数',
    },
    untold: '没法逐项比的',
    untoldOf: (title: string, why: string) => `${title}：${why}`,
    unmatched: (count: number) => `另有 ${count} 行既没有代码也没有名称，对不上，没有列出。`,
  },
  plan: {
    title: '预算与决算',
    titleTold: '决算文件自己怎么说：预算与决算',
    notTold: (year: number) => `${year} 年的决算文件没有把年初预算和决算写在一起，只看它比不出来。`,
    lead: (year: number, hasBudget: boolean) =>
      `年初预算是计划，决算是花了的：两样东西，不能相加，也不连成一条线。这里的数都来自 ${year} 年这一份决算文件${
        hasBudget ? '。' : `；${year} 年的预算文件本站还没有收录。`
      }`,
    wholeCaption: '整个部门（万元）；完成率的分母写在下面',
    byFunction: '按功能科目',
    byFunctionCaption: '据文件说明（万元）。说明只写科目名称，代码取自支出决算表里路径一字不差的那一行',
    untold: (lines: ReactNode) => <>支出决算表里还有说明没有写计划的：{lines}（万元）。</>,
    others: '其他写了计划的',
    othersCaption: '据文件说明（万元）',
    line: '行',
    difference: '决算减年初预算（本站算）',
    rate: '完成率（文件写的）',
    rateOf: (basis: string) => `占${basis}`,
    notInTable: '支出决算表里没有同名的科目，对不上代码',
    tableDiffers: (amount: ReactNode) => <>支出决算表这一行是 {amount}，与说明不同</>,
  },
  /** A change as the document states it. */
  stated: {
    change: (baseYear: number | null, direction: 'up' | 'down' | 'same' | null, amount: ReactNode) => (
      <>
        比 {baseYear} 年{direction && { up: '增加', down: '减少', same: '持平' }[direction]}
        {amount !== undefined && <> {amount}</>}
      </>
    ),
    percent: (percent: ReactNode) => <>（{percent}%）</>,
    derived: '推算',
    before: (baseYear: number | null, amount: string, arithmetic: string) => `${baseYear} 年 ${amount}：${arithmetic}`,
    corrected: '更正',
    afterCorrection: (arithmetic: string, percent: string | undefined) =>
      `按更正后的数变化 ${arithmetic}${percent === undefined ? '' : `（${percent}%）`}`,
    reason: (gist: string) => `文件说的原因：${gist}`,
  },
} as const

interface DerivedParts {
  readonly arithmetic: string | undefined
  readonly onPublished: boolean
  readonly source: ReactNode | undefined
  readonly page: (text: string) => ReactNode
}

/** A year's figure and its change, ready to read. */
interface Told {
  readonly now: string
  readonly change: string
}
