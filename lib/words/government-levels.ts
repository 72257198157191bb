export { governmentLevels } from './zh-cn/government-levels'
