import type { Phase } from './phase'

/** The terms that pages explain where they use them, under the names that the glossary (data/glossary) knows them by. */
export const EXPLAINED_TERMS = {
  incomeTotal: '收入总计',
  carriedOver: '上年结转结余',
  appropriation: '财政拨款',
  governmentFund: '政府性基金',
  functionalClassification: '支出功能分类',
  classTypeItem: '类、款、项',
  basicExpenditure: '基本支出',
  projectExpenditure: '项目支出',
  economicClassification: '支出经济分类',
  personnelExpenditure: '人员经费',
  publicExpenditure: '公用经费',
  operatingProjects: '其他运转类项目',
  targetProjects: '特定目标类项目',
  performanceTarget: '绩效目标',
  selfEvaluation: '绩效自评',
  threePublic: '“三公”经费',
  operatingCost: '机构运转经费',
  procurement: '政府采购',
  initialBudget: '年初预算',
  fullYearBudget: '全年预算',
  finalAccounts: '部门决算',
  derived: '推算',
  check: '核对',
  correction: '更正',
} as const

/** The kind of document that a phase is. */
export const DOCUMENT_TERMS: Readonly<Record<Phase, string>> = { budget: '部门预算', final: '部门决算' }
