export { topicCosts } from './zh-cn/topic-costs'
