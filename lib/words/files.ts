export { fileWords } from './zh-cn/files'
