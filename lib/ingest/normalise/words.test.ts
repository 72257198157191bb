import { describe, expect, it } from 'vitest'
import { functionalClassOf } from './functional-class-of'
import { readTarget, rejoinedTarget } from './read-target'
import { isTableNumber, looksLikeTableTitle, tableKeyOf } from './table-titles'
import { compared, joinedName, withoutMarks } from './words'

describe('joinedName', () => {
  it.each([
    ['测试服务 中心', '测试服务中心'],
    ['12345 热线办公经费', '12345 热线办公经费'],
    ['推进 12345 热线高效化', '推进 12345 热线高效化'],
    ['受理 12345 便 民热线交 办事项', '受理12345 便民热线交办事项'],
    ['(十六) 商业服务业等支出', '(十六) 商业服务业等支出'],
    ['符合要 求，满 足使用', '符合要求，满足使用'],
    ['≥1500m <sup>2</sup>', '≥1500m²'],
    ['≤4.25 万 元', '≤4.25 万元'],
  ])('%s → %s', (printed, name) => expect(joinedName(printed)).toBe(name))
})

it('tells marks and one spelling', () => {
  expect(withoutMarks('## **八、测试**')).toBe('八、测试')
  expect(compared('其中： 财政拨 款（万元）')).toBe('其中:财政拨款(万元)')
})

describe('tableKeyOf', () => {
  it.each([
    ['2025 年部门收支预算表', 'balance'],
    ['## 2024年部门财务收支预算总表', 'balance'],
    ['收入支出决算总表', 'balance'],
    ['二、部门收入预算表', 'income'],
    ['支出决算表', 'expenditure'],
    ['2025 年财政拨款收支预算表', 'appropriationBalance'],
    ['财政拨款收入支出决算总表', 'appropriationBalance'],
    ['2025 年一般公共预算支出预算表', 'generalPublic'],
    ['一般公共预算财政拨款基本支出决算明细表', 'basicEconomic'],
    ['支出经济分类汇总表', 'economicSummary'],
    ['2025 年一般公共预算“三公”经费预算表', 'threePublic'],
    ['九、政府性基金预算支出预算表', 'governmentFund'],
    ['国有资本经营预算财政拨款支出决算表', 'stateCapital'],
    ['行政（事业）单位机构运转经费预算表', 'operating'],
    ['2024 年项目支出预算表', 'projects'],
    ['部门（单位）整体绩效目标表 (2024 年度)', 'performance'],
    ['本级部门预算项目绩效目标汇总表', 'projectPerformance'],
    ['部门整体支出绩效自评情况表', 'selfEvaluation'],
    ['2024年部门收支总体情况表', 'balance'],
    ['部门预算收入总表', 'income'],
    ['财政拨款收支总体情况表', 'appropriationBalance'],
    ['一般公共预算支出情况表（按功能分类科目）', 'generalPublic'],
    ['一般公共预算基本支出情况表（按支出经济分类科目）', 'basicEconomic'],
    ['政府性基金拨款支出预算表', 'governmentFund'],
    ['财政拨款支出预算表', 'appropriationExpenditure'],
    ['财政拨款基本支出预算表', 'appropriationEconomic'],
    ['2017年政府采购预算表', 'procurement'],
    ['2024年度政府采购情况表', 'procurement'],
    ['项目支出绩效自评表', 'projectPerformance'],
    ['转移支付预算表', undefined],
    ['测试区·虚构部门 2025 年部门预算表', undefined],
  ])('%s', (title, key) => expect(tableKeyOf(title)).toBe(key))

  it('knows a number above a title, and a title from a sentence', () => {
    expect(['预算 10 表', '公开01表', '附表3'].map(isTableNumber)).toEqual([true, true, true])
    expect(isTableNumber('预算表')).toBe(false)
    expect(looksLikeTableTitle('2017年政府采购预算表')).toBe(true)
    expect(looksLikeTableTitle('本年没有支出，详见附表')).toBe(false)
  })
})

describe('readTarget', () => {
  it.each([
    ['≤197.53 万元', { operator: '<=', number: '197.53', unit: '万元' }],
    ['45 人', { operator: '=', number: '45', unit: '人' }],
    ['100%', { operator: '=', number: '100', unit: '%' }],
    ['>7800 m <sup>2</sup>', { operator: '>', number: '7800', unit: 'm²' }],
    ['1-10 名', { operator: 'range', number: '1', upper: '10', unit: '名' }],
    ['95%以上', { operator: '>=', number: '95', unit: '%' }],
    ['不低于 1,200 次', { operator: '>=', number: '1200', unit: '次' }],
    ['参与单位达到 66 家', { operator: '>=', number: '66', unit: '家' }],
    ['<15万', { operator: '<', number: '15', unit: '万' }],
    ['12月', { operator: '=', number: '12', unit: '月' }],
    ['2025年12月底前', {}],
    ['持续提升', {}],
    ['410302240000000014810000', {}],
  ])('%s', (text, parts) => {
    const { text: _, at: __, ...read } = readTarget(text, 'L1:0-1')
    expect(read).toEqual(parts)
  })

  it('puts pieces together and keeps the first as printed', () => {
    const whole = rejoinedTarget(readTarget('≥9', 'L3:1-3'), '5%')
    expect(whole).toMatchObject({ text: '≥9', number: '95', resolved: { text: '≥95%', how: 'rejoined' } })
  })
})

it('tells the functional class by its name, whatever its number', () => {
  const labels = [
    '（七）文化体育旅游与传媒支出',
    '十二、城乡社区事务',
    '(三十四) 抗疫特别国债安排的支出',
    '二十九、其他支出',
    '二、年终结转结余',
  ]
  expect(labels.map(functionalClassOf)).toEqual(['207', '212', '234', '229', undefined])
})
