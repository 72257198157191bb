export { projectWords } from './zh-cn/projects'
