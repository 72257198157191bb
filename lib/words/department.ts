export { departmentWords } from './zh-cn/department'
