/** What every page may have: where it stands, what is on it, a search. */
export const pageParts = {
  place: '位置',
  onThisPage: '本页目录',
  searchHere: '本页搜索',
  search: '搜索',
} as const
