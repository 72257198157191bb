export { correctionWords } from './zh-cn/corrections'
