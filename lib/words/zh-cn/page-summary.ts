/** What a page says of itself where it is linked to: search results, cards in chats. */
export const pageSummary = {
  total: (phase: string, amount: string) => `部门${phase}支出总计 ${amount} 万元`,
  corrected: (amount: string) => `（文件写明有误，按它自己的话更正为 ${amount} 万元）`,
  split: (basic: string, project: string) => `基本支出占 ${basic}，项目支出占 ${project}`,
  more: (baseYear: number, amount: string) => `比 ${baseYear} 年增加 ${amount} 万元`,
  less: (baseYear: number, amount: string) => `比 ${baseYear} 年减少 ${amount} 万元`,
  noTotal: (phase: string) => `部门${phase}，支出总计没有读出`,
  clauses: (clauses: readonly string[]) => clauses.join('，'),
  disclosures: (each: readonly string[]) => `${each.join('；')}。每个数字都能追到原文的那一格。`,
  latest: (text: string, year: number, disclosure: string) => `${text}最近的是 ${year} 年${disclosure}。`,
  nameOfTotal: (year: number, phase: string) => `${year} 年部门${phase}支出总计`,
} as const
