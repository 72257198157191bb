export { projectList } from './zh-cn/project-list'
