/** The palette: search from wherever one is. */
export const palette = {
  name: '快速查找',
  field: '查找',
  hint: '名称、代码、拼音、金额',
  results: '结果',
  covers: '部门、项目、科目、术语、不符之处；拼音和首字母也行；金额写原文的数',
  asking: '正在查…',
  outOfReach: '暂时查不到。按 Enter 到搜索页再试。',
  nothing: '没有找到。按 Enter 看有什么相近的。',
  best: (count: number) => `最相关的 ${count} 条`,
  choose: '选择',
  open: '打开；没有选中时看全部结果',
  close: '关闭',
  wan: (amount: string) => `${amount} 万元`,
} as const
