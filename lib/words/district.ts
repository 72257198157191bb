export { districtWords } from './zh-cn/district'
