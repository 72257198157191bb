import type { ReactNode } from 'react'

/** Documents side by side. */
export const compareWords = {
  description: '把两到四份预算或决算并排放在一起，按科目、经济分类、资金、“三公”或项目比，并写明哪里不好比。',
  choose: '选要比的',
  documents: (count: number) => `${count} 份文件`,
  lost: (count: number) => `地址里有 ${count} 份本站没有收录，没有放进来。`,
  onlyOne: '只有一份，再加一份才能比。',
  /** Why these documents, where nobody chose; by a word that many departments' names share. */
  why: (word: string | undefined) =>
    `还没有人选过，先放每个区县最近的一份${
      word === undefined ? '' : `：部门取名称里有“${word}”的，那是最多区县的部门名称里共有的词`
    }；最多四份，可以移除、再加。`,
  sections: {
    caveats: '比较前先看：这几处不能直接比',
    bases: '换一个口径，总数各是多少',
    caveatDetails: '不好比的地方，每一处的数',
    compared: (by: string, measure: string, how: string | undefined) =>
      `${by} · ${measure}${how === undefined ? '' : `：${how}`}`,
  },
  by: {
    functions: '花在什么事上（功能科目）',
    economics: '具体用在哪（经济分类）',
    funds: '哪一种钱',
    'three-public': '“三公”',
    projects: '项目',
  },
  measures: { amount: '金额', share: '占总数的比', unit: '单位成本', change: '比上年的变化' },
  bases: {
    all: '全部支出',
    'this-year': '不含上年结转',
    basic: '只有基本支出',
    'general-public': '只有一般公共预算',
  },
  figures: { published: '公布数', corrected: '更正后的数' },
  controls: { by: '比什么', measure: '按什么比', basis: '算哪些钱', figures: '用公布数还是更正数' },
  basis: (basis: string, figures: string) => `${basis}，${figures}`,
  inUse: '（正在用）',
  caption: {
    amounts: (by: string, basis: string) => `${by}：${basis}，万元`,
    /** `of`: the part of expenditure that is the whole; undefined for all of it. */
    shares: (by: string, basis: string, of: string | undefined) =>
      `${by}：${basis}，占${of === undefined ? '支出总计' : `“${of}”合计`}的比`,
    lines: (caption: string) =>
      `${caption}。按代码对齐，相差大的在前；没有那一行的按没有花算，只用来排顺序；预算与决算之间不相减`,
    ranks: (caption: string) => `${caption}。不同部门的项目没有共同的代码，不按名称硬配，只各自按大小排`,
    changes: '各文件自己写的变化（万元），年度和阶段写在列头；推算、更正的另外标明。文件没有写的，本站不猜',
    bases: '同一份文件，按不同口径的支出总计（万元）；点口径，全页按它重排',
    costs: (unit: string) => `项目金额 ÷ 指标写的数量，本站算出（元）；同样按“${unit}”计，做的事不一定相同`,
  },
  noLines: '这些文件在这个口径下没有一行数。',
  zeros: (count: number) => `另有 ${count} 格写作 0、空白或对不上口径，全是这样的行没有画出。`,
  noProjectsInBasic: '基本支出里没有项目：换一个口径，或者比别的。',
  costsAreOfProjects:
    '单位成本要有数量，数量只写在项目的绩效指标里；科目、经济分类、资金和“三公”都没有数量，所以下面比的是项目。',
  noCosts: '这几份文件的项目都没有写能相除的数量。',
  chart: {
    measure: (basis: string, isShare: boolean, phases: ReactNode) => (
      <>
        {basis}，{isShare ? '占总数的比' : '万元'}；每幅图同一把尺，同一顺序
        {phases}
      </>
    ),
    source: (left: number) => `数字与出处见下表。${left > 0 ? `另有 ${left} 类只在表里。` : ''}`,
    alternative: (name: string, words: string) => `条形图：${name}。${words}`,
    /** The parts are their colours. */
    phases: (budget: ReactNode, final: ReactNode) => (
      <>
        {budget} 预算（计划）　{final} 决算（花了的）
      </>
    ),
  },
  table: {
    basis: '口径',
    line: '科目',
    apart: '同为预算或同为决算的，差多少',
    sum: '合计',
    otherNames: (names: readonly string[]) => `同一代码也写作：${names.join('、')}`,
    subject: '说的是',
    changes: '逐项看变化',
    notSaid: '文件没有写',
    rank: '第几大',
    noProjects: '这个口径下没有项目',
    inAll: '共',
    projects: (count: number) => `${count} 个项目`,
  },
  costs: {
    by: (unit: string) => `按“${unit}”计`,
    inDocuments: (documents: number) => `${documents} 份文件都有`,
    inOne: '只有一份文件有，无从比较',
    project: '项目',
    whose: '谁的',
    amount: '项目金额（万元）',
    count: '数量',
    each: (unit: string) => `每${unit}（元）`,
    derived: '推算',
    bound: (bound: 'exact' | 'atMost' | 'atLeast') => ({ exact: '', atMost: '至多', atLeast: '至少' })[bound],
    aMonth: (amount: ReactNode) => <>每月 {amount}</>,
  },
  amount: {
    corrected: '更正',
    published: (amount: ReactNode) => <>公布 {amount}</>,
    blank: '空白',
    derived: '推算',
    ours: '本站算',
    arithmetic: (arithmetic: string) => `（${arithmetic}）`,
  },
  caveats: {
    none: '年度、阶段、资金、范围都一样，也没有文件写明的差错：没有看出什么让它们不好比。',
    unknown: '影响多少，文件里算不出',
    moves: (amount: string) => `涉及 ${amount} 万元`,
    all: '都是',
    several: (names: readonly (string | undefined)[]) => names.join('、'),
    fact: (who: ReactNode, says: string, amount: ReactNode, then: string | undefined) => (
      <>
        {who}：{says}
        {amount}
        {then && `，${then}`}
      </>
    ),
    inWan: (amount: ReactNode) => <>{amount} 万元</>,
  },
  chosen: {
    expenditure: '支出总计（万元）',
    remove: (hidden: ReactNode) => <>移除{hidden}</>,
    forward: (hidden: ReactNode) => <>前移{hidden}</>,
    full: (most: number) => `最多并排 ${most} 份；移除一份，才能再加。`,
    add: '再加一份：写部门名称，可以带年度和“预算”“决算”，例如：洛龙 政务 2022',
    find: '找',
    notFound: (text: string) => `没有找到名称里有“${text}”的部门，或者它还没有收录文件。`,
    found: '找到的文件',
    foundIn: (district: string, department: string) => `${district} › ${department}：`,
    already: (document: string) => `${document}（已在其中）`,
    removeFirst: (document: string) => `${document}（先移除一份）`,
    addThis: (document: string) => `加入 ${document}`,
  },
} as const
