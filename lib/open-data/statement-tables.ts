import { placeWithin } from '@/lib/budget/source-position'
import type { OpenRows } from '@/lib/queries/open-data/open-rows'
import {
  amount,
  boolean,
  context,
  contextAround,
  correctedColumns,
  decimal,
  integer,
  openColumns,
  place,
  table,
  text,
  unit,
} from './columns'

type ClaimRow = OpenRows['claims']
export const claims = table<ClaimRow>(
  'claims',
  '说明文字中的数字',
  ...context<ClaimRow>(),
  integer('section', '说明的第几部分', (row) => row.section),
  text('subject', '所说事项', (row) => row.subject),
  text('label', '事项名称', (row) => row.label),
  integer('claim_year', '数字所属年度', (row) => row.year),
  text('basis', '口径', (row) => row.basis),
  amount('amount', '金额', 'amount'),
  amount('change', '增减额（不带正负号）', 'change'),
  text('direction', '增减方向', (row) => row.direction),
  integer('base_year', '比较年度', (row) => row.baseYear),
  text('percent', '增减百分比', (row) => row.changePercent),
  text('share', '占比', (row) => row.share),
  text('completion_rate', '完成率', (row) => row.completionRate),
  text('rate_of', '完成率的分母', (row) => row.rateOf),
  text('count', '数量', (row) => row.count),
  text('count_unit', '数量单位', (row) => row.countUnit),
  text('score', '得分', (row) => row.score),
  text('reason', '文件所述原因（仅导入原件时有）', (row) => row.reason),
  text('gist', '原因摘要（本站的话）', (row) => row.gist),
  unit(),
  place(),
  openColumns(),
  ...contextAround<ClaimRow>(),
  text('fund', '资金范围', (row) => row.fund),
  text('extent', '本年合计或总计', (row) => row.extent),
  text('share_of', '占谁的比例', (row) => row.shareOf),
  boolean('none', '文件说没有', (row) => row.none),
  correctedColumns<ClaimRow>(),
)

type FindingRow = OpenRows['findings']
export const findings = table<FindingRow>(
  'findings',
  '核对发现',
  ...context<FindingRow>(),
  text('rule', '规则', (row) => row.rule),
  text('severity', '分量', (row) => row.severity),
  text('where', '出处', ({ at }) => (at === undefined ? at : placeWithin(at))),
  text('published', '所公布', (row) => row.published.text),
  text('expected', '应为', (row) => row.expected?.text),
  decimal('difference', '相差（万元）', (row) => row.difference),
  boolean('admitted', '文件自认', (row) => row.admitted),
  text('sentence', '说明', (row) => row.sentence),
  text('key', '永久编号', (row) => row.key),
  ...contextAround<FindingRow>(),
)

type CorrectionRow = OpenRows['corrections']
export const corrections = table<CorrectionRow>(
  'corrections',
  '更正',
  ...context<CorrectionRow>(),
  text('table', '表', (row) => row.table),
  integer('row', '行', (row) => row.row),
  text('column', '列', (row) => row.column),
  decimal('published', '所公布（万元）', (row) => row.published),
  decimal('corrected', '更正为（万元）', (row) => row.corrected),
  text('reason', '理由', (row) => row.reason),
  text('key', '永久编号', (row) => row.key),
  ...contextAround<CorrectionRow>(),
  text('reported', '向部门反映的日期（空：还没有反映）', (row) => row.reported),
  text(
    'status',
    '部门的答复（notReported 未反映，unanswered 未答复，accepted 承认，explained 另有说明，republished 重新公布）',
    (row) => row.status,
  ),
  text('answered', '答复的日期', (row) => row.answered),
)
