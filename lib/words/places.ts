export { placeWords } from './zh-cn/places'
