import type { OpenRows } from '@/lib/queries/open-data/open-rows'
import { amount, amountText, context, decimal, sumOfAmounts, table, text, unit, place } from './columns'

type ProjectRow = OpenRows['projects']
export const projects = table<ProjectRow>(
  'projects',
  '项目支出',
  ...context<ProjectRow>(),
  text('project_code', '项目编码', (row) => row.code),
  text('name', '项目名称', (row) => row.name),
  text('unit_name', '项目单位', (row) => row.unitName),
  text('category', '类型', (row) => row.category),
  amount('total', '合计', 'total'),
  amount('general_public', '一般公共预算', 'generalPublic'),
  amount('government_fund', '政府性基金预算', 'governmentFund'),
  amount('state_capital', '国有资本经营预算', 'stateCapital'),
  sumOfAmounts(
    'carried_over',
    '财政拨款结转结余（所印各列之和）',
    'carriedOverGeneralPublic',
    'carriedOverGovernmentFund',
    'carriedOverStateCapital',
  ),
  amount('carried_over_general_public', '结转：一般公共预算', 'carriedOverGeneralPublic'),
  amount('carried_over_government_fund', '结转：政府性基金预算', 'carriedOverGovernmentFund'),
  amount('carried_over_state_capital', '结转：国有资本经营预算', 'carriedOverStateCapital'),
  amount('fiscal_account', '财政专户管理资金', 'fiscalAccount'),
  amount('unit_funds', '单位资金', 'unitFunds'),
  decimal('performance_total', '绩效目标表所列资金总额', ({ cells, unit, units }) =>
    amountText(cells['performance.total'], units.projectPerformance ?? unit),
  ),
  unit(),
  place(),
)

type IndicatorRow = OpenRows['indicators']
export const indicators = table<IndicatorRow>(
  'indicators',
  '绩效指标',
  ...context<IndicatorRow>(),
  text('project_code', '项目编码（部门整体指标为空）', (row) => row.projectCode),
  text('kind', '类别', (row) => row.kind),
  text('level1', '一级指标', (row) => row.level1),
  text('level2', '二级指标', (row) => row.level2),
  text('name', '三级指标', (row) => row.name),
  text('target', '指标值', (row) => row.target),
  text('actual', '实际完成值', (row) => row.actual),
  text('points', '分值', (row) => row.points),
  text('score', '得分', (row) => row.score),
  text('project_name', '项目名称', (row) => row.projectName),
  text('target_operator', '指标值的比较符', (row) => row.targetOperator),
  decimal('target_number', '指标值的数', (row) => row.targetNumber),
  decimal('target_upper', '指标值的上限', (row) => row.targetUpper),
  text('target_unit', '指标值的单位', (row) => row.targetUnit),
  decimal('actual_number', '实际完成值的数', (row) => row.actualNumber),
  text('deviation', '偏差度', (row) => row.deviation),
  place(),
)
