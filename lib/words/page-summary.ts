export { pageSummary } from './zh-cn/page-summary'
