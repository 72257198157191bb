export { auditSummary } from './zh-cn/audit-summary'
