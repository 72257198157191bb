export { findingPage } from './zh-cn/finding-page'
