export { glossaryWords } from './zh-cn/glossary'
