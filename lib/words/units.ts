export { unitWords } from './zh-cn/units'
