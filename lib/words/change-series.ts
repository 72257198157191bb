export { changeSeries } from './zh-cn/change-series'
