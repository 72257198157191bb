export { outage } from './zh-cn/outage'
