/** What lists are narrowed to. */
export const filterWords = {
  district: '地方',
  year: '年度',
  phase: '预算或决算',
  category: '类型',
  anything: '全部',
  anyDistrict: '全部地方',
  anyYear: '全部年度',
  anyCategory: '全部类型',
  anyPhase: '都看',
  order: '排列',
  apply: '筛选',
  clear: '全部清除',
} as const
