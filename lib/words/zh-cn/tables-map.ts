/** How the tables of a budget hang together: a drawing, and all that it says in words. */
export const tablesMap = {
  title: '十四张表说的是同一笔钱，换着角度切',
  note: '框是表，框里的号是河南预算格式的第几张；线是等式，号见下。决算的九张表也这样连着。第 13 张是部门的整体绩效目标，没有画。',
  alternative:
    '示意图：收支总表在最上面，下面连着收入表、支出表和财政拨款收支表；支出表分成一般公共预算、政府性基金、国有资本经营三张；再往下是基本支出、经济分类汇总和项目支出表，最下面是机构运转经费、三公经费和项目绩效目标。每条线是一个等式，逐条写在图下。',
  breaks: '不相符的',
  ofWhat: (identity: string) => `：${identity}`,
  /** By the rule that checks each. */
  identities: {
    totals: '总表的收入总计 = 收入表的总计',
    balance: '总表的本年支出 = 支出表的合计；收入总计 = 支出总计',
    balances: '总表里的财政拨款 = 财政拨款收支表',
    funds: '支出表 = 一般公共预算 + 政府性基金 + 国有资本经营',
    basic: '一般公共预算的基本支出，按经济分类再列一遍，是同一个数',
    projects: '支出表的项目支出 = 项目表各项目相加',
    economics: '经济分类汇总 = 基本支出 + 项目支出',
    operating: '机构运转经费 = 基本支出里的公用经费',
    threePublic: '“三公”各项不超过经济分类里的同一科目',
    targets: '项目表与绩效目标表逐个项目一致',
  },
  /** Short names, and what each table breaks the money down by. */
  tables: {
    balance: { name: '收支总表', by: '收入｜支出的类' },
    income: { name: '收入表', by: '单位 × 来源' },
    expenditure: { name: '支出表', by: '科目 × 基本、项目' },
    appropriation: { name: '财政拨款收支表', by: '只算财政拨款' },
    general: { name: '一般公共预算', by: '科目 × 基本、项目' },
    basic: { name: '基本支出', by: '经济分类' },
    economics: { name: '经济分类汇总', by: '全部支出' },
    threePublic: { name: '“三公”经费', by: '出国、公车、接待' },
    fund: { name: '政府性基金', by: '科目' },
    capital: { name: '国有资本经营', by: '科目' },
    operating: { name: '机构运转经费', by: '经济分类' },
    projects: { name: '项目支出表', by: '一行一个项目' },
    targets: { name: '项目绩效目标', by: '指标与目标值' },
  },
} as const
