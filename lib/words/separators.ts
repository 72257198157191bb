export { separators } from './zh-cn/separators'
