export { comparison } from './zh-cn/comparison'
