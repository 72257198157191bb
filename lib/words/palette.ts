export { palette } from './zh-cn/palette'
