export { missingPage } from './zh-cn/missing-page'
