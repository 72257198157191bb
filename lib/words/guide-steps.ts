export { guideSteps } from './zh-cn/guide-steps'
