/** What a page says of itself where it is linked to: search results, cards in chats. */
export const pageSummary = {
  /** `scope`: 部门 or 单位. */
  total: (scope: string, phase: string, amount: string) => `${scope}${phase}支出总计 ${amount} 万元`,
  corrected: (amount: string) => `（文件写明有误，按它自己的话更正为 ${amount} 万元）`,
  split: (basic: string, project: string) => `基本支出占 ${basic}，项目支出占 ${project}`,
  more: (baseYear: number, amount: string) => `比 ${baseYear} 年增加 ${amount} 万元`,
  less: (baseYear: number, amount: string) => `比 ${baseYear} 年减少 ${amount} 万元`,
  noTotal: (scope: string, phase: string) => `${scope}${phase}，支出总计没有读出`,
  clauses: (clauses: readonly string[]) => clauses.join('，'),
  disclosures: (each: readonly string[]) => `${each.join('；')}。每个数字都能追到原文的那一格。`,
  latest: (text: string, year: number, disclosure: string) => `${text}最近的是 ${year} 年${disclosure}。`,
  held: (text: string, { departments, documents }: { readonly departments: number; readonly documents: number }) =>
    `${text}收录了 ${departments} 个部门、${documents} 份文件。`,
  project: (amount: string | undefined, targets: number) =>
    `${amount === undefined ? '没有写金额' : `${amount} 万元`}${targets > 0 ? `，${targets} 条绩效指标` : ''}：做什么、目标是什么、每件多少钱，每个数字都能追到原文的那一格。`,
  nameOfTotal: (year: number, scope: string, phase: string) => `${year} 年${scope}${phase}支出总计`,
  nameOfCorrectedTotal: (year: number, scope: string, phase: string) =>
    `${year} 年${scope}${phase}支出总计（按文件自己的话更正）`,
} as const
