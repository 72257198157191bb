import { z } from 'zod'

/** Which of a year's two documents: the budget (部门预算, a plan) or the final accounts (部门决算, what was spent). Never mixed in one series. */
export const PHASES = ['budget', 'final'] as const
export const phaseSchema = z.enum(PHASES)
export type Phase = z.infer<typeof phaseSchema>
export const PHASE_TITLES: Record<Phase, string> = { budget: '预算', final: '决算' }

/** Which figure of the plan or of its execution: 年初预算数, 全年（调整）预算数, 决算（执行）数. A rate names the one it is of. */
export const AMOUNT_BASES = ['initial', 'adjusted', 'executed'] as const
export const amountBasisSchema = z.enum(AMOUNT_BASES)
export type AmountBasis = z.infer<typeof amountBasisSchema>
export const AMOUNT_BASIS_TITLES: Record<AmountBasis, string> = {
  initial: '年初预算',
  adjusted: '全年预算',
  executed: '决算',
}

/** Who the document speaks for: a department with all its units (部门) or one unit (单位). The two are never added. */
export const SCOPES = ['department', 'unit'] as const
export const scopeSchema = z.enum(SCOPES)
export type Scope = z.infer<typeof scopeSchema>
export const SCOPE_TITLES: Record<Scope, string> = { department: '部门', unit: '单位' }

/** 预算; 单位预算 where it is a unit's, whose department may have the very name. */
export const phaseTitleOf = (phase: Phase, isUnit: boolean): string =>
  `${isUnit ? SCOPE_TITLES.unit : ''}${PHASE_TITLES[phase]}`
