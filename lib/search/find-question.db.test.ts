import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/cli/dev/test-database'
import { openDatabase, type Database } from '@/lib/db/client'
import { search } from './find-hits'
import { suggest } from './list-suggestions'

const database = testDatabase({ loaded: true })
let db: Database
beforeAll(() => {
  db = openDatabase(database.url)
})
afterAll(() => db.$disconnect())

it('probe', async () => {
  for (const text of ['洛龙政务服务中心','洛龙区大厅','招待费','公车','派遣工','电脑','办事大厅','工资','三公','洛龙政务服务中心花了多少','西工2025年项目支出多少钱？','老城去年比前年多花多少','洛龙区政务服务中心','洛龙 派遣 2025','政务服中心','劳物派遣','公积金贷款','洛龙的厕所','有线电视','窗口满意度','西工政务服务中心今年花了多少钱','洛龙政务服务中心2022年预算']) {
    const began = performance.now()
    const a = await search(db, { text })
    const ms = performance.now() - began
    const s = a.groups.length ? [] : await suggest(db, text)
    console.log(text, ms.toFixed(0), JSON.stringify(a.understood), a.groups.map((g) => `\n    ${g.kind} ${g.count}: ${g.hits.slice(0,2).map((h) => `${h.title} ${h.path} ${h.figure?.wan}`).join(' | ')}`).join(''), JSON.stringify(s))
  }
})
