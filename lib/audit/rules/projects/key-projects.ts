import { proseOf, type Prose } from '@/lib/audit/prose'
import type { Judgement, JudgingRule } from '@/lib/audit/rule'
import { tableName, termsOf, type RowOf, type TableTerms } from '@/lib/audit/table-terms'
import type { Disclosure } from '@/lib/budget/disclosure'

/** “选定甲、乙等 2 个项目作为部门重点绩效目标项目”: each name is that of one project, and as many are meant as are counted. */
export const keyProjects: JudgingRule = {
  id: 'key-projects',
  title: '说明里点名的重点绩效项目，在项目表里找得到，而且只有一个',
  severity: 'doubt',
  presumes: '有文件原文，项目支出表读得出各项目的名称；点名的项目表里没有同名的，不核对。',
  example: saying('第 21 行', '“政府购买服务”等 1 个项目', '表 12 ', ['60.00 万元', '12.00 万元']),
  phases: ['budget'],
  needs: 'text',
  *judge({ disclosure, text = [] }) {
    const table = termsOf(disclosure, 'projects')
    const prose = proseOf(disclosure, text)
    if (table) for (const said of prose.text.matchAll(NAMED)) yield* judgeNamed(disclosure, table, prose, said)
  },
}

const NAMED =
  /(?:选定|选取|确定)([^。；，\n]{2,60}?)(?:等?共?(\d+)个项目|项目)?作为[^。；，\n]{0,6}重点[^。；，\n]{0,8}项目/g

function* judgeNamed(
  disclosure: Disclosure,
  table: TableTerms<'projects'>,
  prose: Prose,
  said: RegExpExecArray,
): Generator<Judgement> {
  const [whole, list = '', counted] = said
  // 除基本支出外的全部 names none.
  if (/全部|所有|各|以下|上述|以上/.test(list)) return
  const unit = disclosure.tables.projects?.unit ?? '万元'
  const names = list.split('、')
  const from = said.index + whole.indexOf(list)
  const left = prose.place(from, from + list.length, list.slice(0, QUOTED))
  const projects = table.rows.filter(({ level }) => level === 'project')
  for (const name of names) {
    const own = projects.filter((row) => isCalled(row, name))
    const subject = `${prose.name(from)}的重点项目“${name}”`
    const right = { text: own[0]?.name ?? '', parts: own.map((row) => withoutParts(table, row)) }
    if (own.length === 1) yield { outcome: 'holds', subject, left, right }
    // A name of its own for several projects together is no matter of ours.
    else if (own.length === 0) yield { outcome: 'unchecked', subject, left, note: '项目表里没有同名的项目' }
    else if (names.length === Number(counted ?? names.length))
      yield {
        ...{ outcome: 'fails', subject, place: `key project ${name}`, left, right },
        sentence: saying(
          prose.name(from),
          `“${name}”${counted === undefined ? '' : `等 ${counted} 个项目`}`,
          tableName(disclosure, 'projects'),
          own.map((row) => `${table.term(row, 'total').evidence.text.replace(/\s/g, '')} ${unit}`),
        ),
      }
  }
}

function saying(place: string, chosen: string, table: string, amounts: readonly string[]): string {
  return `${place}选定${chosen}为重点，${table}有 ${amounts.length} 个项目叫这个名字（${amounts.join('、')}），看不出是哪一个。`
}

const QUOTED = 8

const plain = (name: string): string => name.replace(/[\s()（）\-—–·“”"]/g, '').replace(/项目$/, '')
const isCalled = (row: RowOf<'projects'>, name: string): boolean => plain(row.name) === plain(name)

function withoutParts(table: TableTerms<'projects'>, row: RowOf<'projects'>) {
  const { parts: _, ...place } = table.term(row, 'total').evidence
  return place
}
