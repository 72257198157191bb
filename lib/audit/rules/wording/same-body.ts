import type { JudgingRule } from '@/lib/audit/rule'
import { together } from '@/lib/audit/together'

/** The body named above each table (部门名称) is one and the same, and the one that the document is of. */
export const sameBody: JudgingRule = {
  id: 'same-body',
  title: '各表写的部门名称是同一个部门',
  severity: 'conflict',
  presumes: '有原文；各表上方写有部门名称。',
  example: '这份文件是虚构局的，第 60 行的部门名称写作“另一虚构局”。',
  needs: 'text',
  *judge({ disclosure: { identity, tables }, text = [] }) {
    const named = text.flatMap((entry, i) =>
      entry.split('\n').flatMap((line) => {
        const name = NAMED.exec(line)?.[1]?.replace(/\s/g, '')
        return name === undefined || name.length < SHORT || !BODY.test(name) ? [] : [{ name, line: i + 1 }]
      }),
    )
    const [first] = named
    if (!first) return
    const rows: readonly { readonly name?: string }[] = tables.income?.rows ?? []
    const own = [identity.name, ...rows.map(({ name = '' }) => name)]
      .map(bare)
      .filter((name) => name.length >= SHORTEST)
    const others = named.filter(({ name }) => !own.some((each) => isPart(bare(name), each)))
    const left = { at: `L${first.line}`, text: first.name }
    if (others.length === 0) yield { outcome: 'holds', subject: '各表的部门名称', left }
    else {
      const names = [...new Set(others.map(({ name }) => `“${name}”`))].join('、')
      const lines = others.map(({ line }) => line).slice(0, 6)
      yield {
        ...{ outcome: 'fails', subject: '各表的部门名称', place: 'bodies' },
        ...together(others.map(({ name, line }) => ({ at: `L${line}`, text: name }))),
        sentence: `这份文件是${identity.name}的，第 ${lines.join('、')} 行的部门名称写作${names}。`,
      }
    }
  },
}

const NAMED =
  /^\s*(?:编制)?部门(?:[（(]单位[）)])?(?:名称)?\s*[：:]\s*([^\d\s：:]+(?:\s+[^\d\s：:]+)*?)\s*(?:20\d\d|(?:金额)?单位[：:]|$)/
const BODY = /[局中心委办处院馆站所室会厅部校队]$/
const SHORT = 4
/** Without its city: 公安局. */
const SHORTEST = 3

/** Sentences leave out the city, and the district where it is plain; brackets (本级) add what is no name. */
const bare = (name: string): string =>
  name
    .replace(/\s/g, '')
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/^[^省市]{2,4}[省市](?=.)/, '')

const isPart = (a: string, b: string): boolean => a.includes(b) || b.includes(a)
