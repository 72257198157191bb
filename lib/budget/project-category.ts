/** Kinds of projects (项目类型) as they stand in an address, and as documents print them. */
export const PROJECT_CATEGORIES = { operating: '其他运转类', target: '特定目标类' } as const
export type ProjectCategory = keyof typeof PROJECT_CATEGORIES
