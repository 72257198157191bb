export { tablesMap } from './zh-cn/tables-map'
