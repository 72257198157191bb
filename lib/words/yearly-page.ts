export { yearlyPage } from './zh-cn/yearly-page'
