export { changeWords } from './zh-cn/changes'
