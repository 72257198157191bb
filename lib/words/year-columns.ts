export { yearColumns } from './zh-cn/year-columns'
