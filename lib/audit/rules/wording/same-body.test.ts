import { expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { sameBody } from './same-body'

const given = (...text: string[]) =>
  judged(sameBody, { identity: { year: 2025, phase: 'budget', name: '测试区虚构服务中心' } }, text)

it('finds another body above a table', () => {
  expect(given('部门名称：测试区虚构服务中心 单位：万元', '部门名称：测试区另一个局　2025年度')).toMatchObject([
    { outcome: 'fails', left: { at: 'L2', text: '测试区另一个局' } },
  ])
})

it('holds for the city before it, blanks in it, and what stands beside it', () => {
  expect(
    outcomes(
      given(
        '部门名称：某某市测试区虚构服务 中心 2025年度 单位：万元',
        '部门：测试区（本级）虚构服务中心',
        '部门：测试区虚构服务中心',
      ),
    ),
  ).toEqual(['holds'])
})

it('knows the department’s units, whose tables may stand in its document', () => {
  const income = { state: 'filled', rows: [{ row: 1, level: 'unit', name: '测试区 下属站', cells: {} }] }
  const identity = { year: 2025, phase: 'budget', name: '测试区虚构局' }
  const text = ['部门名称：测试区虚构局', '部门名称：测试区下属站']
  expect(outcomes(judged(sameBody, { identity, tables: { income } }, text))).toEqual(['holds'])
})

it('knows a body whose name is short without its city', () => {
  const identity = { year: 2025, phase: 'budget', name: '测试市公安局' }
  expect(outcomes(judged(sameBody, { identity }, ['部门名称：测试市公安局 单位：万元']))).toEqual(['holds'])
})

it('asks nothing where no body is named', () => {
  expect(given('部门名称：', '部门名称: 部门(单位)名称', '部门：甲')).toEqual([])
})
