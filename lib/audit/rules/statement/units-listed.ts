import { proseOf, type Prose } from '@/lib/audit/prose'
import type { JudgingRule } from '@/lib/audit/rule'
import { tableName, termsOf } from '@/lib/audit/table-terms'

/** The units that the chapter on 预算单位构成 numbers are those of the income table. */
export const unitsListed: JudgingRule = {
  id: 'units-listed',
  title: '概况列出的预算单位与收入表里的单位一样多',
  severity: 'conflict',
  presumes: '有原文；概况按 1、2、3 列出预算单位，收入表也列出单位。',
  example: '第 20 行起列出的单位有 3 个，表 2 里有 2 个。',
  needs: 'text',
  phases: ['budget'],
  *judge({ disclosure, text = [] }) {
    const rows: readonly { readonly level: string }[] = termsOf(disclosure, 'income')?.rows ?? []
    const units = rows.filter(({ level }) => level === 'unit').length
    const prose = proseOf(disclosure, text)
    const listed = listIn(prose)
    const [first] = listed
    if (units === 0 || !first) return
    const subject = `${prose.name(first.from)}起列出的单位`
    const left = prose.place(first.from, first.from + 2, `${listed.length}`)
    if (listed.length === units) yield { outcome: 'holds', subject, left, right: { table: 'income', text: `${units}` } }
    else {
      const sentence = `${subject}有 ${listed.length} 个，${tableName(disclosure, 'income')}里有 ${units} 个。`
      yield { outcome: 'fails', subject, place: 'units', left, right: { table: 'income', text: `${units}` }, sentence }
    }
  },
}

/** 1.某局机关本级 2.某中心, below the heading. */
function listIn({ text }: Prose): { readonly from: number }[] {
  const heading = /^[一二三四五六七八九十]、[^\n。]*单位构成[^\n。]*\n/m.exec(text)
  if (!heading) return []
  const start = heading.index + heading[0].length
  const section = text.slice(start).split(/^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+部分)/m)[0] ?? ''
  return [...section.matchAll(/^\d{1,2}[.．、][^\n。；]{3,40}[。；]?$/gm)].map(({ index }) => ({ from: start + index }))
}
