export { coverageWords } from './zh-cn/coverage'
