export { checkupWords } from './zh-cn/checkup'
