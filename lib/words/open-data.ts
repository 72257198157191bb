export { openData } from './zh-cn/open-data'
