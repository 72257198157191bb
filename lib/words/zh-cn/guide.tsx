import type { ReactNode } from 'react'

/** How a budget and final accounts are read: everything but the single tables, which are in guide-steps. */
export const guide = {
  title: '怎样读一份部门预算和决算',
  description:
    '拿真实文件里的几行，一张表一张表地读：每张问什么、答什么，靠哪些等式核对，当心什么，预算与决算差在哪里，怎样引用。',
  /** The heading may break between its two halves. */
  heading: ['怎样读一份', '部门预算和决算'],
  lead: (glossary: Around) => (
    <>
      一份部门预算有十几张表，看上去各说各的，其实是同一笔钱换着角度切。按下面的次序读，十分钟就能知道：一共多少钱，做什么用，与上年差多少，哪里对不上。不认识的词，点开就是
      {glossary('术语')}里的解释。
    </>
  ),
  noExamples: '本站还没有收录文件；收录一份以后，每一步都会用它的几行来举例。',
  sections: {
    map: { title: '表与表怎样连在一起', short: '表与表的关系' },
    planAndExecution: { title: '预算和决算有什么不同', short: '预算与决算' },
    lastYear: { title: '为什么与上年的数对不上', short: '与上年对不上' },
    beforeQuoting: { title: '用一个数之前，先看五样', short: '先看五样' },
    cite: { title: '怎样引用', short: '怎样引用' },
  },
  /** The steps are counted from 1, unlike the tables, which bring their own numbers. */
  step: (ordinal: number, name: string) => `${ORDINALS[ordinal - 1] ?? ordinal}、${name}`,
  stepBeforeTitle: (step: string) => `${step}：`,
  table: (phase: string, isBudget: boolean, number: number | undefined, title: string) =>
    `${phase}${
      number === undefined ? '' : isBudget ? `第 ${number} 张` : `公开${String(number).padStart(2, '0')}表`
    }《${title}》`,
  tables: (tables: readonly string[]) => `${tables.join('；')}。各地的次序和名称略有不同。`,
  noTable: '不是表，是写在表格之外的文字。',
  holds: '用哪条等式核对',
  watch: '当心',
  identityOf: (identity: string, document: string) => `${identity}；${document}，万元`,
  /** Both sides of an identity on real figures, then how it comes out. */
  identity: (sides: ReactNode, outcome: ReactNode) => (
    <>
      {sides}：{outcome}
    </>
  ),
  equal: '相等',
  ours: '本站计算',
  differs: (difference: ReactNode) => <>相差 {difference}</>,
  ruleOutcome: (rule: string, holds: number, fails: number) =>
    `${rule}：举例的文件里 ${holds} 处相符${fails > 0 ? `，${fails} 处不相符` : ''}。`,
  rule: (rule: ReactNode) => <>规则 {rule}：</>,
  allBreaks: '所有文件里不相符的',
  /** For a screen reader, behind a link of the same words as others. */
  ofWhat: (what: string) => `：${what}`,
  examples: {
    noRows: '收录的文件里，还没有能拿来举例的这张表。',
    rows: (document: ReactNode, title: string, side: 'income' | 'expenditure' | undefined, rest: ReactNode) => (
      <>
        {document}《{title}》{side === undefined ? '' : side === 'income' ? '的收入一半' : '的支出一半'}的几行（万元）
        {rest}
      </>
    ),
    rest: (count: number, link: Around) => (
      <>
        ；另有 {count} 行，{link('看整张表')}
      </>
    ),
    name: '名称',
    targets: (document: ReactNode, project: string, amount: ReactNode) => (
      <>
        {document}的项目“{project}”，{amount} 万元；几条指标，照原样
      </>
    ),
    indicator: '指标',
    kind: '种类',
    target: '目标值',
    /** 产出指标 under a head that says 指标 already. */
    kindOfIndicator: (title: string) => title.replace('指标', ''),
    noSentence: '收录的文件里，还没有能拿来举例的句子。',
    sentenceOf: (document: ReactNode, subject: string) => (
      <>
        {document}的文字说明：{subject}
      </>
    ),
    sentence: (year: number, amount: ReactNode, baseYear: number, isMore: boolean, change: ReactNode) => (
      <>
        {year} 年 {amount} 万元，比 {baseYear} 年{isMore ? '增加' : '减少'} {change} 万元。
      </>
    ),
    derived: '推算',
    implied: (baseYear: number, arithmetic: ReactNode, implied: ReactNode) => (
      <>
        {baseYear} 年是 {arithmetic} = {implied} 万元。文件没有写这个数，本站用到它时总标明是推算的。
      </>
    ),
    total: '总数',
    identities: {
      balance: '收入总计 = 支出总计',
      income: '总计 = 本年收入 + 上年结转结余（空白的不列）',
      expenditure: '支出合计 = 基本支出 + 项目支出',
      funds: '全部支出 = 一般公共预算 + 政府性基金 + 国有资本经营（空白的不列）',
      basic: '基本支出 = 人员经费 + 公用经费',
      basicBothWays: '按经济分类的基本支出 = 按功能分类的基本支出',
      projects: '支出表里的项目支出 = 项目表的合计',
    },
  },
  planAndExecution: {
    lead: '预算说打算怎么花，决算说花得怎样。两份文件的表名、张数、科目的细度都不同，本站从不把它们放在同一条线、同一个合计里。',
    caption: '预算与决算，逐条对照',
    what: '比什么',
    budget: '部门预算',
    final: '部门决算',
    differences: [
      { what: '什么时候', budget: '当年年初批复后', final: '次年，一般在秋天' },
      { what: '是什么', budget: '计划：打算收多少、花多少', final: '结果：实际收了多少、花了多少' },
      { what: '一共几张表', budget: '河南 14 张，各省略有不同', final: '公开01 至公开09，全国一样' },
      { what: '支出的科目', budget: '多只列到“项”', final: '类、款、项三级都列' },
      { what: '项目', budget: '逐个列出，附绩效目标', final: '多只有合计，附绩效自评' },
      { what: '结转的钱', budget: '上年结转列在收入一侧', final: '年初、年末的结转结余都列' },
      { what: '能回答', budget: '今年安排办哪些事', final: '钱花完没有，偏离计划多少，为什么' },
    ],
    threeFigures: (term: Term) => (
      <>
        从计划到实际要过三个数：
        {term('nianchu-yusuan', '年初预算')}、{term('quannian-yusuan', '全年预算')}、{term('juesuan-shu', '决算数')}
        。同样的花费，除以年初预算叫完成率，除以全年预算叫执行率；年中把预算调低，执行率就会变高。看到百分比，先问分母。
      </>
    ),
  },
  /** Reasons why two figures of one year differ, none of which is an error. */
  whyDifferent: ({ term, strong, corrections, findings }: WhyLinks): readonly ReactNode[] => [
    <>{strong('说的不是同一份。')}今年预算里“比上年”的上年，通常是上年的年初预算；上年的决算是另一个数。</>,
    <>{strong('范围变了。')}机构改革、单位划入划出，部门名称没变，里面的单位变了。</>,
    <>{strong(<>{term('koujing', '口径')}变了。</>)}有一年含结转，有一年不含；有一年只算财政拨款。</>,
    <>{strong('科目改了。')}国家的科目表会修订，同一件事可能换了编码或名称；本站按编码对，名称变了会写明。</>,
    <>
      {strong('文件自己写错了。')}文件里承认写错的，本站把{corrections('公布的数和更正的数')}并排放。
    </>,
    <>
      {strong('都不是。')}那就是一条{findings('不相符')}，写明两个数、两处出处，等部门说明。
    </>,
  ],
  /** Before any figure is taken from a page: what it is in, and what nothing means. */
  beforeQuoting: ({ term, strong, marks, tolerance }: QuotingLinks): readonly ReactNode[] => [
    <>
      {strong('单位。')}多数表是{term('wanyuan', '万元')}
      ，有的是元，同一份文件的说明和表也可能不同。本站换成万元显示，原文的单位在原文件页里。
    </>,
    <>
      {strong('空白不是零。')}
      空白、0.00、写明没有、没有这张表、没有这份文件，是五种不同的“没有”，各有各的显示，见{marks('标记的意思')}。
    </>,
    <>{strong('结转。')}总数里有多少是以前的钱，减掉它再比，才是今年新安排的。</>,
    <>{strong('部门还是单位。')}一个局连同它的中心，与只有中心的那一份，不能比大小，更不能相加。</>,
    <>
      {strong('尾差。')}差在最后一位的，多半是四舍五入，见{tolerance('核对容许多少误差')}。
    </>,
  ],
  cite: {
    six: '写明六样：部门、年度、预算还是决算、哪张表、哪一行哪一栏、多少和单位。再附两个地址：那一年的页面，和原文的那一格。地址不会变，部门改名以后旧地址会转到新的。',
    citation: (document: Cited, amount: ReactNode, page: ReactNode, cell: ReactNode) => (
      <>
        {document.department}，{document.year} 年部门{document.phase}，《部门支出预算表》“合计”行“合计”栏：
        {amount} 万元。见 {page}，原文 {cell}。
      </>
    ),
    ours: '本站自己相加、相除、推算得到的数，引用时请写“据明账计算”，并附算式；文件承认写错、本站并排更正的，两个数都写。不相符是一个信号，不是结论：写出两处、差多少，先问部门，再下判断。',
  },
} as const

const ORDINALS = '一二三四五六七八九十'

type Around = (text: string) => ReactNode
type Term = (slug: string, name: string) => ReactNode

interface WhyLinks {
  readonly term: Term
  readonly strong: (text: ReactNode) => ReactNode
  readonly corrections: Around
  readonly findings: Around
}

interface QuotingLinks {
  readonly term: Term
  readonly strong: (text: ReactNode) => ReactNode
  readonly marks: Around
  readonly tolerance: Around
}

interface Cited {
  readonly department: string
  readonly year: number
  readonly phase: string
}
