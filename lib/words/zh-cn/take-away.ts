/** What a reader may take from a page. */
export const takeAway = {
  share: '转发',
  copyCitation: '复制引用',
  copied: '已复制',
  source: '出处、引用与下载',
} as const
