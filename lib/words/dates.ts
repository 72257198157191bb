export { dateWords } from './zh-cn/dates'
