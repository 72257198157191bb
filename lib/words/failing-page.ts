export { failingPage } from './zh-cn/failing-page'
