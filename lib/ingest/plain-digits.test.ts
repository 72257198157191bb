import { expect, it } from 'vitest'
import registryFile from '@/data/registry/districts.json'
import { loadDivisions } from '@/lib/budget/division'
import { moneyOf } from '@/lib/budget/money'
import { districtSchema } from '@/lib/budget/place'
import { parseDocument } from './parse-document'
import { plainDigits } from './plain-digits'
import { documentOfText } from './text-fixture'

it.each([
  ['２０２５年', '2025年'],
  ['１，２３４．５６', '1,234.56'],
  ['1，234.56', '1,234.56'],
  ['1，234，567', '1,234,567'],
  ['－１２．５', '-12.5'],
  ['−12.5', '-12.5'],
  ['△12.5', '-12.5'],
  ['—5.00', '-5.00'],
  ['—1,234.00\t—', '-1,234.00\t—'],
])('%s is %s', (printed, plain) => expect(plainDigits(printed)).toBe(plain))

it.each(['2024，2025年', '2020—2025年', '— 3 —', '12，3', '甲—5', '（一）', '收入12，其中'])('%s stays', (text) =>
  expect(plainDigits(text)).toBe(text),
)

const registry = { districts: districtSchema.array().parse(registryFile), divisions: await loadDivisions() }

const LINES = [
  '洛阳市洛龙区虚构测试局2025年部门预算',
  '第一部分 概况',
  '第二部分 2025年度部门预算情况说明',
  '一、收入支出预算总体情况说明',
  '2025年收入总计1234.56万元，支出总计1234.56万元，与2024年相比，收、支总计各增加12.50万元，增长1.02%。',
  '第三部分 名词解释',
  '附件：2025年部门预算表',
  '预算02表',
  '2025年部门收入预算总表',
  '单位：万元',
  '单位代码\t单位名称\t总计\t一般公共预算\t政府性基金',
  '\t合计\t1234.56\t1200.00\t34.56',
  '605\t洛龙区虚构测试局\t1234.56\t1200.00\t34.56',
]
const wide = (text: string) =>
  text.replace(/[0-9.]/g, (c, at: number, all: string) =>
    c !== '.' || /\d\.\d/.test(all.slice(at - 1, at + 2)) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c,
  )

it('a document of full width gives the same figures, each printed as it was', () => {
  const [plain, full] = [LINES, LINES.map(wide)].map((lines) =>
    parseDocument(documentOfText(lines.join('\n')), registry),
  )
  if (!plain?.ok || !full?.ok) return expect.unreachable(JSON.stringify([plain, full]))
  const read = ({ disclosure: { tables, claims, unit } }: typeof plain) => ({
    income: tables.income?.rows.map(({ cells }) =>
      Object.entries(cells).map(([key, { text }]) => [key, moneyOf(text, unit)]),
    ),
    claims: claims.map(({ subject, amount, changePercent }) => [
      subject,
      moneyOf(amount?.resolved?.text ?? amount?.text, unit),
      changePercent?.resolved?.text ?? changePercent?.text,
    ]),
  })
  expect(read(full)).toEqual(read(plain))
  expect(
    read(full)
      .income?.flat()
      .filter(([, money]) => money !== undefined),
  ).toHaveLength(6)
  expect(full.disclosure.tables.income?.rows[0]?.cells).toMatchObject({ total: { text: '１２３４．５６' } })
  expect(full.disclosure.claims[0]?.amount?.text).toBe('１２３４．５６')
})
