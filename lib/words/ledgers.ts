export { ledgers } from './zh-cn/ledgers'
