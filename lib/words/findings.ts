export { findingWords } from './zh-cn/findings'
