export { home } from './zh-cn/home'
