// Written by npm run docs from the files of data/forms.
import henanBudget from '@/data/forms/henan-budget.json'
import jiangsuBudget from '@/data/forms/jiangsu-budget.json'
import nationalFinal from '@/data/forms/national-final.json'
import shanghaiDepartmentBudget from '@/data/forms/shanghai-department-budget.json'
import shanghaiUnitBudget from '@/data/forms/shanghai-unit-budget.json'

export const FORM_FILES: readonly unknown[] = [
  henanBudget,
  jiangsuBudget,
  nationalFinal,
  shanghaiDepartmentBudget,
  shanghaiUnitBudget,
]
