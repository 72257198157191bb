export { pageParts } from './zh-cn/page-parts'
