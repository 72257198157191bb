export { pagerWords } from './zh-cn/pager'
