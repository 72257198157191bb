export { amountWords } from './zh-cn/amounts'
