/** What stands around every page. */
export const site = {
  /** Of the document (`lang`), and of the order and digits of numbers. */
  language: 'zh-CN',
  /** The same for those who show the address elsewhere. */
  locale: 'zh_CN',
  name: '明账',
  motto: '部门预决算，逐条可查',
  title: '明账：部门预决算，逐条可查',
  /** `%s` stands for the title of the page. */
  titleOfPage: '%s｜明账',
  description: '把政府部门的预算和决算变成人人能读、能比、能引用的页面，每个数字都能追到原文的那一格。',
  skip: '跳到正文',
  contact: '联系本站',
  footer: '数字都来自部门公开的文件，原样收录，不作估算；空白处即原文空白。本站相加、相除得出的数另有注明。',
  mainPages: '主要页面',
  searchAll: '全站搜索',
  searchFor: '搜索部门、项目、科目',
  searchHint: '部门、项目、科目',
  search: '搜索',
  menu: '菜单',
  elder: '大字版',
  standard: '标准版',
  pages: {
    home: '首页',
    compare: '比较',
    topics: '专题',
    projects: '查项目',
    findings: '不符之处',
    guide: '怎么看懂预算',
    glossary: '术语',
    about: '方法、局限与更正',
    functions: '功能分类科目',
    economics: '经济分类科目',
  },
} as const
