export { headlines } from './zh-cn/headlines'
