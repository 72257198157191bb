export { charts } from './zh-cn/charts'
