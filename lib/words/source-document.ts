export { sourceDocument } from './zh-cn/source-document'
