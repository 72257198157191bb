export { guide } from './zh-cn/guide'
