export { compareWords } from './zh-cn/compare'
