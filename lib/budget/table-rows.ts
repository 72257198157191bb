import { z } from 'zod'
import { amountBasisSchema } from './phase'
import { cellSchema, type Cell } from './cell'
import { sourcePositionSchema } from './source-position'

/**
 * What the rows of the tables are, one schema per family. Codes and names are as printed; a code taken over from the
 * row above stands in `inherited`, so that what was printed and what is meant stay apart.
 */

/** Amount cells by column key. An absent key: the document has no such column. Text `''`: the cell is blank. */
const cellsSchema = z.record(z.string(), cellSchema)
export type Cells = Record<string, Cell>

const place = {
  /** Place of the row in its table as read, counted from 1. */
  row: z.int().min(1),
  at: sourcePositionSchema.optional(),
}

const codeSchema = z.string().regex(/^\d{3,7}$/)

/** 收支总表 (balance, appropriationBalance): two tables printed side by side; each side's lines stand alone here. */
export const balanceRowSchema = z.strictObject({
  ...place,
  side: z.enum(['income', 'expenditure']),
  /**
   * Item 项目 · part 其中 · this year's sum 本年合计 · carried over 结转结余 · grand total 总计 · use 支出用途: the
   * expenditure once more, by basic and project instead of by class.
   */
  role: z.enum(['item', 'part', 'thisYear', 'carriedOver', 'total', 'use']),
  label: z.string(),
  /** Line number (行次), in final accounts. */
  line: z.string().optional(),
  /** For an expense class, its functional code 类, told by its name. */
  functionCode: codeSchema.optional(),
  cells: cellsSchema,
})

/** 部门收入预算表: the department and its units. */
export const unitRowSchema = z.strictObject({
  ...place,
  level: z.enum(['total', 'department', 'unit']),
  code: z.string().optional(),
  name: z.string(),
  cells: cellsSchema,
})

export const FUNCTION_LEVELS = ['total', 'department', 'unit', 'class', 'section', 'item'] as const

/** Rows by functional classification (支出功能分类): 类 class, 款 section, 项 item, under sums of the department and its units. */
export const functionRowSchema = z.strictObject({
  ...place,
  level: z.enum(FUNCTION_LEVELS),
  /** 3, 5 or 7 digits without spaces; for department and unit rows their own code. */
  code: z.string().optional(),
  /** The unit that the row belongs to, where the table names it or an earlier row does. */
  unitCode: z.string().optional(),
  name: z.string(),
  cells: cellsSchema,
})

export const ECONOMIC_LEVELS = ['total', 'department', 'unit', 'class', 'item'] as const

/** Rows by economic classification. One departmental code may stand with several government codes: such rows are never merged. */
export const economicRowSchema = z.strictObject({
  ...place,
  level: z.enum(ECONOMIC_LEVELS),
  /** Departmental code (部门预算支出经济分类科目). */
  departmentCode: z.string().optional(),
  departmentName: z.string(),
  /** The code cell was blank because it repeats the row above. */
  inherited: z.literal(true).optional(),
  /** Government code (政府预算支出经济分类科目). */
  governmentCode: codeSchema.optional(),
  governmentName: z.string().optional(),
  cells: cellsSchema,
})

/** “三公”经费: one row of plan or of execution. */
export const threePublicRowSchema = z.strictObject({ ...place, basis: amountBasisSchema, cells: cellsSchema })

/** 机构运转经费: sums of department and units, then economic codes, in some places under sums of their classes. */
export const operatingRowSchema = z.strictObject({
  ...place,
  level: z.enum(ECONOMIC_LEVELS),
  code: z.string().optional(),
  unitCode: z.string().optional(),
  name: z.string(),
  category: z.string().optional(),
  cells: cellsSchema,
})

/** 项目支出: sums, then projects. Of projects this table prints names, not codes: those stand in the performance table. */
export const projectRowSchema = z.strictObject({
  ...place,
  level: z.enum(['total', 'department', 'unit', 'project']),
  /** Of a department or unit. */
  code: z.string().optional(),
  name: z.string(),
  unitName: z.string().optional(),
  /** 类型: 其他运转类 or 特定目标类. */
  category: z.string().optional(),
  cells: cellsSchema,
})

/** What an indicator measures (绩效指标). */
export const INDICATOR_KINDS = ['input', 'output', 'benefit', 'satisfaction', 'cost'] as const
export const INDICATOR_KIND_TITLES: Record<(typeof INDICATOR_KINDS)[number], string> = {
  input: '投入管理指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
}

/** A number that stands inside a text: plain digits, in a size that the database holds exactly. */
const plainNumberSchema = z.string().regex(/^-?\d{1,16}(?:\.\d{1,8})?$/)

/** A target (指标值) as printed, and what of it is a number: `≤197.53 万元` → `<=`, `197.53`, `万元`. */
export const targetSchema = z.strictObject({
  ...cellSchema.shape,
  operator: z.enum(['<=', '<', '>=', '>', '=', 'range']).optional(),
  number: plainNumberSchema.optional(),
  /** Upper end of a range. */
  upper: plainNumberSchema.optional(),
  unit: z.string().optional(),
})

/** An indicator (绩效指标) with its target, and in final accounts its result. */
export const indicatorSchema = z.strictObject({
  ...place,
  kind: z.enum(INDICATOR_KINDS),
  /** 一级指标 and 二级指标, where the table has them. */
  level1: z.string().optional(),
  level2: z.string().optional(),
  /** 三级指标. */
  name: z.string(),
  target: targetSchema,
  actual: targetSchema.optional(),
  points: cellSchema.optional(),
  score: cellSchema.optional(),
  deviation: cellSchema.optional(),
  /** 指标值说明, 偏差原因: the document's prose; only in an operator's database, never shipped. */
  note: z.string().optional(),
})
export type Indicator = z.infer<typeof indicatorSchema>

/**
 * What is to be reached: a goal (年度绩效目标) or a task (年度主要任务). The name of a task is a fact; what it is about
 * and what became of it is the document's prose, only in an operator's database, never shipped.
 */
export const goalSchema = z.strictObject({
  ...place,
  kind: z.enum(['goal', 'task']),
  name: z.string().optional(),
  /** 年度履职目标, 预期目标, 主要内容. */
  text: z.string().optional(),
  /** 实际完成情况. */
  actual: z.string().optional(),
  /** Money of a task, where the table has it: its amount 金额, of it appropriations 财政性资金, other money 其他资金. */
  cells: z.partialRecord(z.enum(['amount', 'fiscal', 'other']), cellSchema),
})
export type Goal = z.infer<typeof goalSchema>

/** 整体绩效目标 and self-evaluation: the money the goals are set for. */
export const performanceBudgetRowSchema = z.strictObject({
  ...place,
  /** 部门预算总额 · 资金来源 · 资金结构 · sum of the scores 总分. */
  role: z.enum(['total', 'source', 'structure', 'score']),
  label: z.string(),
  cells: cellsSchema,
})

/** 项目绩效目标, 项目支出绩效自评: one project by its code, with its indicators. Without a name where none is printed. */
export const projectPerformanceRowSchema = z.strictObject({
  ...place,
  level: z.enum(['total', 'department', 'unit', 'project']),
  code: z.string().optional(),
  name: z.string(),
  category: z.string().optional(),
  cells: cellsSchema,
  indicators: z.array(indicatorSchema),
  goals: z.array(goalSchema).optional(),
})

/** 政府采购: sums, then projects and what is bought for them. */
export const procurementRowSchema = z.strictObject({
  ...place,
  /** Sum 合计 · 货物, 工程, 服务 · a project 专项 · something bought 采购物品. */
  level: z.enum(['total', 'category', 'project', 'item']),
  name: z.string(),
  /** 经济科目, as named. */
  economicName: z.string().optional(),
  /** 采购组织形式. */
  method: z.string().optional(),
  cells: cellsSchema,
})
