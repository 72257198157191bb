export { lineWords } from './zh-cn/lines'
