// The languages of the interface are folders; which one an area speaks is chosen here, in its binding, and nowhere else.
export { site } from './zh-cn/site'
