import type { ReactNode } from 'react'

type System = 'department' | 'government'
const SYSTEMS: Record<System, string> = { department: '部门预算', government: '政府预算' }

/** Lines of the classifications over departments and years. */
export const lineWords = {
  functions: {
    name: '支出功能分类',
    title: '支出功能分类：钱花在什么事上',
    description: '按类、款、项查一个科目：哪些部门有，各年预算和决算各是多少。',
    lead: (economics: Around) => (
      <>
        全国统一的编码，三位是类，五位是款，七位是项。点开一类，看哪些部门、哪些年用到它，下面还有哪些款和项。钱花在什么上（工资、办公费、设备），见
        {economics('支出经济分类')}。
      </>
    ),
    titleOf: (name: string, code: string) => `${name}（${code}）：各部门各年花了多少`,
    descriptionOf: (name: string, code: string) =>
      `支出功能分类 ${code} ${name}：哪些部门有这一项，预算和决算各是多少，每个数字都能追到原文的那一格。`,
    level: (level: 'class' | 'section' | 'item') =>
      `支出功能分类的${{ class: '类', section: '款', item: '项' }[level]}：钱花在什么事上。`,
    columns: ['合计', '基本支出', '项目支出'],
    narrower: '文件没有全部资金的支出表，这里是一般公共预算的。',
  },
  economics: {
    name: '支出经济分类',
    title: '支出经济分类：钱花在什么上',
    description: '部门预算和政府预算两套支出经济分类：哪些部门花了，各年预算和决算各是多少。',
    lead: (functions: Around) => (
      <>
        同一笔钱有两套编码：部门记账用一套（3 开头），政府总预算用另一套（5
        开头）。文件把两套并排列着，这里各有各的页，互相连着，不混着加。钱花在什么事上，见{functions('支出功能分类')}。
      </>
    ),
    systems: { department: '部门预算支出经济分类', government: '政府预算支出经济分类' },
    whatItIs: {
      department: '部门预算支出经济分类。部门把钱花在什么上：工资、办公费、设备……这是部门自己记账用的编码。',
      government: '政府预算支出经济分类。同一笔钱在政府总预算里的编码，与部门用的是两套，分得粗一些，不能混着加。',
    },
    titleOf: (name: string, system: System, code: string) =>
      `${name}（${SYSTEMS[system]}支出经济分类 ${code}）：各部门各年花了多少`,
    descriptionOf: (name: string, system: System, code: string) =>
      `${SYSTEMS[system]}支出经济分类 ${code} ${name}：哪些部门花了，预算和决算各是多少，每个数字都能追到原文的那一格。`,
    columns: ['全部支出', '其中基本支出'],
    narrower: '文件没有全部支出的经济分类表，只有基本支出的。',
    spender: { organ: '由机关花的钱。', institution: '由事业单位花的钱。' },
    /** The codes of the other system for the same money. */
    beside: (system: System, codes: ReactNode, areSeveral: boolean) => (
      <>
        {system === 'department' ? '在政府预算经济分类里记作' : '部门预算经济分类里对应'}
        {codes}
        {areSeveral && '，看是谁花、花在哪里'}。
      </>
    ),
  },
  titleOfPage: (name: string, code: string, page: number) => `${name}（${code}），第 ${page} 页`,
  noName: '名称未见',
  noNameListed: '（本站的科目表里没有名称）',
  inPhase: { budget: '预算里', final: '决算里' },
  notUsed: '收录的文件里没有用到这个科目。',
  below: '下面的科目',
  namesTitle: '名称',
  explained: (plain: string, explanation: string) => `${plain}。${explanation}`,
  children: {
    used: '这里列出的文件用到的',
    line: '科目',
    documents: '用到它的文件',
    count: (documents: number) => `${documents} 份`,
    unused: (count: number, besideOthers: boolean) =>
      `${besideOthers ? '另有' : '下面有'} ${count} 个科目，这里列出的文件没有用到`,
    unusedClasses: (count: number) => `收录的文件没有用到的 ${count} 类`,
  },
  chart: {
    basic: '基本支出',
    project: '项目支出',
    corrected: '更正后',
    bar: (department: string, year: number, isCorrected: boolean) =>
      `${department} ${year} 年${isCorrected ? '，按文件自己的说明更正后' : ''}`,
    title: (departments: number, phase: string, what: string) => `${departments} 个部门的${phase}里有“${what}”`,
    alternative: (title: string, bars: readonly { readonly name: string; readonly label: string }[]) =>
      `条形图：${title}。${bars.map(({ name, label }) => `${name} ${label} 万元`).join('，')}`,
    measure: (phase: string, hasCorrected: boolean) =>
      `${phase}数，万元，同一部门的各年挨着排${hasCorrected ? '；虚线框是更正后的数' : ''}`,
    source: '来源见下表，每个数字都能点到原文的那一格。',
  },
  names: {
    notListed: (code: string, names: string) => `本站的科目表里没有 ${code}，名称照文件写的：${names}。`,
    printed: (name: string, years: readonly number[]) => `“${name}”（${years.join('、')} 年）`,
    several: (names: readonly string[]) => names.join('、'),
    seen: (name: string, how: string) => `${name}：${how}`,
    printedSo: (name: string, years: readonly number[]) => `${name}：收录的 ${years.join('、')} 年文件这样写`,
    changed: '名称变过，装的东西也可能变了；跨年比较时先看是不是一回事。',
    inDocuments: (years: readonly number[]) => `${years.join('、')} 年的文件写过`,
    inSurvey: '2017 年以后的若干文件里见过，年份没有记下',
    onlyInOldLists: '只在旧的科目表里有',
  },
  pager: { name: '更多文件', newer: '上一页', older: '下一页：更早的文件' },
  ranking: {
    none: (reasons: readonly string[]) => `不排名次：${reasons.join('；')}。`,
    nobody: '没有可以排的部门',
    mixed: '年度或预算、决算不同，不能排在一起',
    unlisted: (districts: readonly string[], all: number) =>
      `${districts.join('、')}${all > districts.length ? `等 ${all} 个地方` : ''}一共有多少个部门，本站没有名单可查，收录的可能只是其中一部分`,
    incomplete: (district: string, year: number, phase: string, departments: number, held: number) =>
      `${district} ${year} 年${phase}只收录了 ${departments} 个部门中的 ${held} 个`,
  },
  table: {
    caption: (year: number, phase: string, isRanked: boolean) =>
      `${year} 年${phase}（万元）；${isRanked ? '按金额从大到小' : '按地方排，不排名次'}`,
    department: '部门',
    noTable: '没有这张表',
    blank: '空白',
    added: '相加',
    corrected: '更正',
    beside: (code: ReactNode) => <>对应 {code}。</>,
    sum: (column: string, parts: ReactNode) => (
      <>
        {column}由本站相加：{parts}。
      </>
    ),
    sumOf: (column: string, lines: number) => `${column}由本站把 ${lines} 行相加`,
    parts: (parts: ReactNode) => <>{parts}。</>,
  },
} as const

type Around = (text: string) => ReactNode
