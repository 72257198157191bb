type Direction = 'up' | 'down' | 'same'
const MOVED: Record<Direction, string> = { up: '增加', down: '减少', same: '不变' }

/** What changed from one document to another, as charts and tables are named and told. */
export const changeSeries = {
  execution: (year: number) => `${year} 年：预算与决算`,
  /** `derivedFrom` is the earlier year, where its figures follow from the later document. */
  years: (from: number, to: number, phase: string, isDerived: boolean) =>
    `${from} → ${to} 年${phase}${isDerived ? `（${from} 推算）` : ''}`,
  sums: {
    expenditure: '支出总计',
    basic: '基本支出',
    project: '项目支出',
    generalPublic: '一般公共预算支出',
    governmentFund: '政府性基金支出',
    personnel: '人员经费',
    publicFunds: '公用经费',
    operating: '机构运转经费',
    threePublic: '“三公”经费',
  },
  notPrinted: '没有写',
  notDerivable: '推不出',
  /** Of a chart that walks from one total to another. */
  walk: {
    moved: (from: number, to: number, direction: Direction, size: string, percent: string | undefined) =>
      `${to} 年比 ${from} 年${MOVED[direction]}${direction === 'same' ? '' : ` ${size} 万元`}${
        percent === undefined ? '' : `（${percent}%）`
      }`,
    withMistake: (moved: string, mistake: string, change: string, percent: string | undefined) =>
      `${moved}，其中 ${mistake} 是文件自己写明的差错；更正后是 ${change} 万元${
        percent === undefined ? '' : `（${percent}%）`
      }`,
    withParts: (moved: string, parts: readonly { readonly name: string; readonly change: string }[]) =>
      `${moved}：${parts.map(({ name, change }) => `${name}${change}`).join('，')}`,
    mistakeShare: (share: string) => `差错占公布的增加额的 ${share}。`,
    rest: '其余的变化',
    mistake: '文件自认的差错',
    correctedYear: (year: number) => `${year} 年更正后`,
    publishedYear: (year: number) => `${year} 年公布`,
    corrected: (amount: string) => `更正 ${amount}`,
    derived: (amount: string) => `推算 ${amount}`,
  },
  /** What the statement itself says of its parts. */
  toldParts: (parts: readonly { readonly name: string; readonly label: string }[]) =>
    `文件分开写明的增减：${parts.map(({ name, label }) => `${name} ${label}`).join('；')}；合起来正是总的增减。`,
  states: {
    grew: '增加',
    shrank: '减少',
    appeared: '新出现',
    ended: '不再有',
    unchanged: '不变',
    unclear: '一边空白',
  },
  counted: (count: number, state: string) => `${count} 项${state}`,
  nothingComparable: '没有可比的行',
  matched: {
    functions: (scope: 'all' | 'general-public') =>
      `花在什么事上：${{ all: '', 'general-public': '一般公共预算，' }[scope]}按功能科目`,
    economics: (scope: 'all' | 'basic') => `具体用在哪：${{ all: '全部支出', basic: '基本支出' }[scope]}的经济分类`,
    projects: '项目',
    threePublic: '“三公”经费',
    earlier: '前一份',
    later: '后一份',
    noRows: (documents: readonly string[]) => `${documents.join('、')}文件没有这张表的行，无从逐项比。`,
  },
  selfEvaluation: '整体自评表',
  /** The change that a document states of its own year. */
  stated: {
    parts: {
      generalPublic: '一般公共预算',
      governmentFund: '政府性基金',
      stateCapital: '国有资本经营',
      basic: '基本支出',
      project: '项目支出',
    },
    same: (baseYear: number) => `与 ${baseYear} 年持平`,
    noParts: (baseYear: number, isMore: boolean) =>
      `比 ${baseYear} 年${isMore ? '增加' : '减少'}，文件没有分开写是哪一部分`,
    parted: (baseYear: number, isMore: boolean, parts: readonly string[]) =>
      `比 ${baseYear} 年${isMore ? '增加' : '减少'}：${parts.join('，')}`,
    part: (name: string, isMore: boolean) => `${name}${isMore ? '增加' : '减少'}`,
  },
} as const
