import type { Severity } from '@/lib/budget/finding'

/** What may explain that a rule does not hold without anybody having done wrong, and what to ask first. Never why it was. */
export function reasonsFor(rule: string): readonly string[] {
  const kind = KINDS_OF_RULES.find(({ rules }) => rules.includes(rule))
  return kind?.reasons ?? [OTHERWISE]
}

interface Differing {
  readonly severity: Severity
  readonly hasDifference: boolean
  /** How many figures were added up. */
  readonly summed: number
  readonly admitted: boolean
}

/** How a difference stands to what rounding can do. */
export function toleranceText({ severity, hasDifference, summed, admitted }: Differing): string {
  if (!hasDifference) return '这一条不是差多少的问题，没有容差可用：两处写的不能同时成立，或者少了该有的内容。'
  if (severity === 'rounding')
    return '差在四舍五入的范围内：参加计算的每个数容许差它末位的半个单位，加起来够得上这里的差。'
  if (summed > 1)
    return `参加计算的每个数容许差它末位的半个单位，${summed} 个数和它们的合计加起来仍够不上这里的差，所以不算尾差。`
  if (admitted) return '差是按文件自己写明的话算得的，不是四舍五入能造成的。'
  return '同一个数印在两处应当相同；一处印得粗一些的，只容许那一处末位的半个单位。这里的差超过了它。'
}

const OTHERWISE = '也可能另有说明，而这份文件里没有写，或者本站没有读到。'

interface KindOfRules {
  readonly rules: readonly string[]
  readonly reasons: readonly string[]
}

/** Every rule is in one of these; a test sees to it. */
export const KINDS_OF_RULES: readonly KindOfRules[] = [
  {
    rules: [
      ...['columns-add-up', 'levels-add-up', 'units-add-up', 'balance-adds-up'],
      ...['changes-add-up', 'statement-adds-up', 'scores-add-up'],
    ],
    reasons: [
      '少列了一行，或者一行的数填在了别的行、别的栏：看看差的数是不是表里别处的一个数。',
      '某一级按另一种口径汇总，例如没有算进结转资金、单位自有资金。',
      '制表时改了明细而没有重新求和。',
    ],
  },
  {
    rules: [
      ...['totals-agree', 'balance-by-function', 'balances-agree', 'funds-add-up', 'basic-by-economics'],
      ...['economics-add-up', 'operating-of-basic', 'project-totals', 'project-by-project', 'income-by-fund'],
      ...['performance-funds', 'evaluation-money', 'initial-budget', 'against-last-year', 'three-public-within-codes'],
    ],
    reasons: [
      '两张表的口径不同：一张只算财政拨款或本年收入，另一张连结转资金、单位资金一起算。',
      '其中一张表是较早的稿子，后来的调整没有跟上。',
      '年度中间划转了职能、人员，或者按决算、批复重新列了科目。',
    ],
  },
  {
    rules: [
      ...['statement-matches-tables', 'statement-matches-sources', 'statement-matches-appropriations'],
      ...['statement-agrees', 'items-told', 'named-changes', 'funds-of-the-year', 'said-none', 'counts-match'],
      ...['listed-counts', 'evaluation-counts', 'units-in-words', 'units-listed', 'same-body', 'components-named'],
      ...['years-in-words', 'table-years', 'operating-in-words', 'figures-told-twice', 'carried-over-told'],
      ...['changes-untold', 'reasons-agree'],
    ],
    reasons: [
      '说明沿用了往年或别处的文字，数字没有改。',
      '说明里的话指的是另一种口径：全部资金、财政拨款或一般公共预算，而句子没有写明。',
      '表是后来改过的，说明没有跟着改。',
    ],
  },
  {
    rules: [
      ...['completion-rates', 'stated-changes', 'stated-shares', 'evaluation-rates', 'evaluated-share'],
      ...['rates-of-nothing', 'rates-without-base', 'changes-of-nothing', 'changes-explained', 'reasons-fit'],
    ],
    reasons: [
      '百分比的分母是另一个数：年初预算、全年预算、上年决算，句子没有写明是哪一个。',
      '金额改过以后，百分比没有重算。',
      '指标照统一的模板填写，这个部门并没有那一项。',
    ],
  },
  {
    rules: [
      ...['people-times-cost', 'cost-caps', 'procurement-and-spending', 'purchases-without-procurement'],
      ...['purpose-of-nothing', 'purposes-differ', 'vehicles-and-running', 'key-projects', 'same-promises'],
      ...['organ-type-codes', 'three-public-counts', 'carried-over-projects', 'carried-over-and-last-year'],
    ],
    reasons: [
      '人数、月数是约数，或者年中有增减；项目里还有别的开支。',
      '限额以下的采购不必列入政府采购预算；租用的、借用的车不在车辆数里。',
      '几个项目分年、分期做同一件事，文件没有写明怎样分。',
    ],
  },
  {
    rules: [
      ...['targets-exclude', 'satisfaction-targets', 'notes-and-targets', 'target-directions', 'target-units'],
      ...['target-values', 'results-and-scores', 'indicator-classes', 'repeated-entries', 'same-measures'],
      ...['notes-and-formulas'],
    ],
    reasons: [
      '指标照统一的模板填写，没有按这个部门的情况改。',
      '方向或单位填写时选错，本意在指标的名称和说明里看得出来。',
      '两个指标的对象、时段不同，而名称没有写明。',
    ],
  },
  {
    rules: ['admitted-errors', 'admitted-in-words'],
    reasons: ['文件自己写明了原因，见下面“文件自己的话”。'],
  },
  {
    rules: [
      ...['class-names', 'code-names', 'project-codes', 'project-names', 'table-numbers', 'tables-present'],
      ...['tables-titled', 'contents-match', 'numbering', 'evaluated-projects', 'zero-formats', 'class-numbers'],
      ...['economic-pairs', 'running-costs-once', 'rows-of-other-funds', 'terms-explained'],
    ],
    reasons: ['沿用了较早一版的表样、科目或编码。', '这张表没有数据而省略了，或者转换格式时丢了表名、编号。'],
  },
  {
    rules: ['rows-complete', 'rows-in-place'],
    reasons: [
      '从表格软件导出成文字、网页时，合并的单元格拆开，后面的格往前错了一格；原来的表可能是对的。',
      '只有一行的表省去了合计行、单位行。',
    ],
  },
  {
    rules: [
      ...['doubled-marks', 'mixed-marks', 'slips-of-the-pen', 'repeated-words', 'placeholders', 'instructions-left'],
      ...['unfinished-items', 'purposes-without-money'],
    ],
    reasons: ['录入或排版时的笔误，不影响金额；也可能出在转换格式的时候。'],
  },
]
