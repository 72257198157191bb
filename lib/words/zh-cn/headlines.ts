/** What a chart or a table shows, in a sentence; and the names of its own parts. */
export const headlines = {
  noData: '没有数据',
  emptyTable: '这张表没有数据',
  unlistedClass: '未列类别',
  /** Where figures were left open, nothing is called the largest. */
  fromAndTo: '收入来源与支出去向',
  flow: (from: string, to: string) => `${from}，${to}`,
  allFrom: (source: string) => `全部来自${source}`,
  shareFrom: (share: string, source: string) => `${share}来自${source}`,
  allFor: (use: string) => `全部用于${use}`,
  shareFor: (share: string, use: string) => `${share}用于${use}`,
  basic: '基本支出',
  project: '项目支出',
  /** What a table prints as neither basic nor project expenditure. */
  undivided: '没有分开列的',
  allBasicIs: (name: string) => `基本支出全部是${name}`,
  basicIs: (share: string | undefined, name: string, largest: string | undefined) =>
    `基本支出的 ${share} 是${name}${largest ? `，其中最大的一笔是${largest}` : ''}`,
  /** The same of a table. */
  byItem: '各科目的支出',
  byKind: '基本支出按经济分类',
  allOnItem: (name: string) => `全部用于“${name}”`,
  itemIs: (name: string, share: string | undefined, ofProjects: string | undefined) =>
    `“${name}”一项占 ${share}${ofProjects === undefined ? '' : `，其中项目占 ${ofProjects}`}`,
} as const
