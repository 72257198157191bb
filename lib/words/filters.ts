export { filterWords } from './zh-cn/filters'
