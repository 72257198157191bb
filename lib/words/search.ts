export { searchWords } from './zh-cn/search'
