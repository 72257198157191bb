export { findingReasons } from './zh-cn/finding-reasons'
