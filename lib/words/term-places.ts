export { termPlaces } from './zh-cn/term-places'
