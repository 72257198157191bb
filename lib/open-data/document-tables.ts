import type { OpenRows } from './list-open-rows'
import type { Headline } from '@/lib/budget/headline'
import {
  amountText,
  context,
  contextAround,
  correctedText,
  decimal,
  integer,
  openText,
  placeAround,
  table,
  text,
  unit,
  type OpenColumn,
} from './columns'

type DisclosureRow = OpenRows['disclosures']
export const disclosures = table<DisclosureRow>(
  'disclosures',
  '公开文件的收支总计',
  ...context<DisclosureRow>(),
  text('title', '标题', (row) => row.title),
  unit(),
  total('total_income', '收入总计', 'totalIncome'),
  total('total_expenditure', '支出总计', 'totalExpenditure'),
  total('basic', '基本支出', 'basic'),
  total('project', '项目支出', 'project'),
  text('source_sha256', '文件的 SHA-256', (row) => row.sha256),
  text('unit_code', '单位代码（仅单位公开）', (row) => row.unitCode),
  text('printed_name', '文件所印名称', (row) => row.printedName),
  text('dated', '文件日期', (row) => row.dated),
  integer('version', '版次', (row) => row.version),
  text('open', '未读准的总计（列名=可能的数），不在上面的数里', (row) =>
    openText(Object.entries(row.totals).map(([key, { cell, unit: own }]) => [key, cell, own])),
  ),
  ...contextAround<DisclosureRow>(),
  text('corrected', '按文件自己的话更正的总计（列名=更正后的数，万元）；上面各列照所公布', (row) =>
    correctedText(
      Object.entries(row.totals).map(([key, { cell }]) => [key, cell]),
      row.correctedAt,
    ),
  ),
)

/** Each of the totals stands in a table, or a sentence, with a unit of its own. */
function total(name: string, title: string, key: keyof Headline): OpenColumn<DisclosureRow> {
  return decimal(name, title, ({ totals }) => {
    const figure = totals[key]
    return figure ? amountText(figure.cell, figure.unit) : ''
  })
}

type DepartmentRow = OpenRows['departments']
export const departments = table<DepartmentRow>(
  'departments',
  '部门',
  text('district', '区县', (row) => row.district),
  text('district_code', '行政区划代码', (row) => row.districtCode),
  text('department', '部门', (row) => row.department),
  text('department_code', '部门代码', (row) => row.departmentCode),
  text('district_slug', '区县地址', (row) => row.districtSlug),
  text('slug', '部门地址', (row) => row.slug),
  text('names', '用过的名称', (row) => row.names.join('；')),
  text('units', '单位', (row) => row.units.join('；')),
  ...placeAround<DepartmentRow>((row) => row),
)

type DocumentRow = OpenRows['documents']
export const documents = table<DocumentRow>(
  'documents',
  '公开文件',
  ...context<DocumentRow>(),
  text('title', '标题', (row) => row.title),
  text('file_name', '文件名', (row) => row.fileName),
  text('sha256', 'SHA-256', (row) => row.sha256),
  text('media_type', '文件类型', (row) => row.mediaType),
  integer('bytes', '字节数', (row) => row.bytes),
  text('dated', '文件日期', (row) => row.dated),
  text('origin', '来源网址', (row) => row.origin),
  ...contextAround<DocumentRow>(),
)
