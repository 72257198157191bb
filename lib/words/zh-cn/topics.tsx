import type { ReactNode } from 'react'

/** The same thing bought in several places: the list of topics, and one topic. */
export const topicWords = {
  title: '同一件事，各处花多少',
  description:
    '劳务派遣、12345 热线、信创与办公设备、大厅、智慧平台、“三公”经费：各区各部门花多少，买多少，一份多少钱。',
  lead: '各区的文件叫法不一，钱也记在不同的地方。专题按字词和科目把同一件事找到一起：花多少钱，买多少，一份多少钱，哪里写着，谁没有公布。',
  none: '还没有专题。',
  titleOf: (topic: string, question: string) => `${topic}：${question}`,
  titleOfPage: (topic: string, page: number) => `${topic}，第 ${page} 页`,
  /** Of a row: the district stands for its department. */
  whose: (district: string, year: number) => `${district} ${year} 年`,
  fullName: (district: string, department: string) => `${department.startsWith(district) ? '' : district}${department}`,
  department: '部门',
  amount: '金额',
  noProjects: '收录的文件里，没有一个项目写明是这件事。',
  sections: {
    threePublic: '“三公”经费',
    silence: '没有公布的',
    near: '相近，但不算在内',
    codes: '按科目看',
    stated: '说明里写的',
    caveats: '比较时要留意',
    method: '怎样找出来的',
  },
  projectsCaption: (phase: string) => `${phase}；按年度和地方排，不按大小：本站没有收齐各区各部门的文件`,
  nearCaption: (phase: string) => `${phase}；照文件写的，没有算进上面`,
  codesNote: '钱记在这些科目下。科目里还可能装着别的事，也可能只装了一部分，所以不相加，也不与上面的项目相加。',
  charts: {
    measure: (year: number, phase: string, per: string, isMonthly: boolean) =>
      `${year} 年${phase}，元，每${per}${isMonthly ? '每月' : ''}；虚线框是本站用金额除以目标数量推算的`,
    alternative: (title: string, bars: readonly { readonly name: string; readonly label: string }[]) =>
      `条形图：${title}。${bars.map(({ name, label }) => `${name} ${label}`).join('，')}`,
    source: '来源与算法见下表，每个数字都能点到原文的那一格。',
  },
  projects: {
    projectsIn: (phase: string) => `${phase}里的项目`,
    /** Heads that break before the unit. */
    amount: '金额',
    wan: '万元',
    quantity: '数量',
    one: (per: string, isMonthly: boolean) => `一${per}${isMonthly ? '一个月' : ''}`,
    unitPrice: '单价',
    yuan: '元',
    notPrinted: '没有写',
    byDocument: '文件写的',
    derived: '推算',
    each: (per: string, isMonthly: boolean) => `每${per}${isMonthly ? '每月' : ''}`,
    arithmetic: (arithmetic: ReactNode) => <>算法：{arithmetic}。</>,
    without: {
      none: '没有写能算单价的数量。',
      several: '一个金额买几样东西，算不出单价。',
      noAmount: '文件没有写金额，算不出单价。',
      noNumber: '写的数量不是一个整数，算不出单价。',
    },
    cap: (indicator: string, target: ReactNode, verdict: string) => (
      <>
        指标“{indicator}”写的是 {target}
        {verdict}。
      </>
    ),
    verdict: (relation: 'below' | 'equal' | 'above', difference: string) =>
      ({
        equal: '，与推算相等',
        below: `，推算比它低 ${difference} 元`,
        above: `，推算比它高 ${difference} 元`,
      })[relation],
    mixed: '名称里不止这一件事，金额合在一起，分不开。',
    carriedOver: '金额里有上年结转。',
    why: (isNear: boolean, reason: string) => `${isNear ? '相近之处' : '为什么算进来'}：${reason}。`,
    inName: (word: string, others: number) => `项目名称里有“${word}”${others > 0 ? `，另有 ${others} 处` : ''}`,
    inIndicator: (indicator: string, word: string, others: number) =>
      `指标“${indicator}”里有“${word}”${others > 0 ? `，另有 ${others} 处` : ''}`,
    unit: (unit: string) => `单位：${unit}。`,
  },
  lines: {
    caption: (phase: string) => `${phase}（万元）`,
    line: '科目',
    government: (name: string, code: string) => `政府分类 ${name} ${code}`,
    onlyBasic: '只有基本支出：文件没有全部支出的经济分类表',
  },
  stated: {
    caption: (phase: string) => `${phase}的说明（万元）`,
    subject: '说的是',
    otherSubject: '其他',
    ofYear: (year: number) => `（${year} 年）`,
  },
  threePublic: {
    caption: (phase: string) => `${phase}（万元）；空白处即原表空白，0.00 是文件写了零`,
    from: '出自',
    parts: {
      total: '合计',
      abroad: '因公出国（境）',
      vehiclePurchase: '公车购置',
      vehicleRunning: '公车运行',
      reception: '公务接待',
    },
    table: '表',
    statement: '说明',
    ofBasis: (from: string, basis: string) => `${from}，${basis}`,
    notSaid: '没有写',
    states: {
      filled: '表里未列',
      declaredEmpty: '表空着，注明没有数据',
      empty: '表空着，没有注明',
      missing: '目录里有这张表，文件里没有',
      unpublished: '文件没有这张表',
    },
  },
  silence: {
    document: (whose: ReactNode, why: string, original: (text: string) => ReactNode) => (
      <>
        {whose}：{why}（{original('看原文')}）
      </>
    ),
    near: '没有写明；有相近的项目，见“相近”',
    notAWord: '文件列了项目，没有一处写到',
    noProjects: '文件没有列项目',
    notHeld: (department: ReactNode) => <>{department}：本站没有收录它的任何文件，这不等于没有公开</>,
    more: '还有更多，这里只列最近的。',
  },
  caveats: {
    years: (years: readonly number[]) => `年度不同：${years.join('、')} 年，物价和人数都会变。`,
    phases: (phases: readonly string[]) => `${phases.join('与')}分开列：一个是打算，一个是花掉。`,
    mixed: (count: number) => `有 ${count} 个项目的钱还买别的东西，没有放进图里。`,
    bounded: (count: number) => `有 ${count} 个数量写的是“不少于”或“不多于”，单价只能说至多或至少。`,
    carriedOver: (count: number) => `有 ${count} 个项目的金额里有上年结转。`,
    corrected: (count: number) => `有 ${count} 个金额文件自己写明有差错，单价按公布的数算。`,
  },
  method: {
    inNames: (words: readonly string[]) => `项目名称里有${quoted(words)}`,
    butNot: (words: readonly string[]) => `但没有${quoted(words)}`,
    orTargets: (words: readonly string[]) => `或者绩效指标里有${quoted(words)}`,
    codes: (codes: readonly string[]) => `科目编码是 ${codes.join('、')}`,
    statement: '说明里写到',
    threePublic: '“三公”经费支出表的每一行',
    told: (by: readonly string[]) => `${by.join('；')}。每一行都写了为什么算进来；有错有漏，请告诉本站的运营者。`,
    excludes: '不包括：',
  },
} as const

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、')
