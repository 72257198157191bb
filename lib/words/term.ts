export { term } from './zh-cn/term'
