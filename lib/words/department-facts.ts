export { departmentFacts } from './zh-cn/department-facts'
