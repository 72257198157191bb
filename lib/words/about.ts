export { about } from './zh-cn/about'
