export { topicWords } from './zh-cn/topics'
