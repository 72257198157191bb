/** What can be found, in the order of its weight: whole things first, then their lines, then single places. */
export const SEARCH_KINDS = [
  'district',
  'department',
  'disclosure',
  'topic',
  'term',
  'function',
  'economic',
  'project',
  'functionalLine',
  'economicLine',
  'claim',
  'figure',
  'indicator',
  'finding',
  'sentence',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export const SEARCH_KIND_TITLES: Record<SearchKind, string> = {
  district: '地方',
  department: '部门',
  disclosure: '年度预决算',
  topic: '专题',
  term: '术语',
  function: '功能分类科目',
  economic: '经济分类科目',
  project: '项目',
  functionalLine: '各部门的功能科目',
  economicLine: '各部门的经济科目',
  claim: '说明里的数字',
  figure: '原文写着这个数的地方',
  indicator: '绩效指标',
  finding: '不符之处',
  sentence: '文件正文',
}

export const isSearchKind = (text: string): text is SearchKind => (SEARCH_KINDS as readonly string[]).includes(text)

/** What belongs to one disclosure and grows with their number; everything else is a list that fits on a desk. */
export const DISCLOSED_KINDS = [
  ...(['disclosure', 'project', 'functionalLine', 'economicLine', 'claim', 'indicator'] as const),
  ...(['finding', 'sentence'] as const),
] as const satisfies readonly SearchKind[]
