export { documentParts } from './zh-cn/document-parts'
