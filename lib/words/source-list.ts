export { sourceList } from './zh-cn/source-list'
