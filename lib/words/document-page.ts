export { documentWords } from './zh-cn/document-page'
