export { keyFigures } from './zh-cn/key-figures'
