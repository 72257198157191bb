export { yearlySummary } from './zh-cn/yearly-summary'
