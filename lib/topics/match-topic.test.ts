import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { matchTopic, wordIn, type Matchable } from './match-topic'
import { topicSchema } from './topic'

const none: Matchable = { projects: [], functional: [], economic: [], claims: [], threePublic: [] }
const project = (name: string, ...indicators: (readonly [name: string, unit: string | null])[]) => ({
  name,
  indicators: indicators.map(([own, unit], i) => ({ ordinal: i + 1, name: own, unit })),
})
const shipped = (slug: string) => topicSchema.parse(JSON.parse(readFileSync(`data/topics/${slug}.json`, 'utf8')))
const counted = (slug: string, names: readonly string[]) =>
  matchTopic(shipped(slug), { ...none, projects: names.map((name) => project(name)) })
    .filter(({ near }) => !near)
    .map(({ index }) => names[index])

describe('words', () => {
  it.each([
    ['12345热线', '12345 便民热线'],
    ['12345', '１２３４５热线'],
    ['m²', '维修面积(M²)'],
  ])('%s is found in %s, however it is set', (word, text) => {
    expect(wordIn({ any: [word.replace('热线', '')], none: [] }, text)).toBeDefined()
  })

  it('a word of none outweighs every word of any', () => {
    expect(wordIn({ any: ['热线'], none: ['供热'] }, '供热线路改造')).toBeUndefined()
  })
})

describe('the shipped topics', () => {
  const slugs = readdirSync('data/topics').map((name) => name.replace('.json', ''))

  it.each(slugs)('%s fits its schema and its file', (slug) => {
    expect(shipped(slug).slug).toBe(slug)
  })

  it.each([
    ['12345-rexian', '供热线路改造', '热力管线'],
    [
      'xinchuang-bangong-shebei',
      '网络安全设备采购及运行维护经费',
      '办公经费—维修费',
      '办公设备维修维护费',
      '办公经费-其他',
    ],
    ['dating', '信访大厅运行', '展览大厅布展', '政务服务四级全覆盖项目', '行政服务工作专项经费'],
    ['zhihui-pingtai', '智慧校园建设', '智慧养老补贴', '合署办公楼网络及政务服务网络运行、维护、安全防护费'],
    ['laowu-paiqian', '12345 便民热线值班带班补助', '行政服务工作专项经费', '政府购买服务', '政务服务窗口专项经费'],
  ])('%s does not count what only looks like it', (slug, ...names) => {
    expect(counted(slug, names)).toEqual([])
  })

  it.each([
    ['12345-rexian', '12345热线专项工作经费', '网民诉求办理经费', '12345 便民热线办公经费'],
    ['xinchuang-bangong-shebei', '信创工程软硬件采购', '信息创新项目', '设备购置费', '办公经费—办公设备购置'],
    ['dating', '政务服务实体大厅改造', '政务服务大厅标准化配置', '政务服务窗口专项经费'],
    ['zhihui-pingtai', '智慧平台建设（签批）', '洛龙智慧政务服务项目', '智慧西工建设项目 2024'],
    ['laowu-paiqian', '2025 年劳务派遣人员经费', '劳务派遣制人员工资'],
  ])('%s counts what is called so', (slug, ...names) => {
    expect(counted(slug, names)).toEqual(names)
  })
})

describe('a project', () => {
  const topic = shipped('laowu-paiqian')

  it('counts by an indicator where its name says nothing, and says which', () => {
    const [match] = matchTopic(topic, {
      ...none,
      projects: [project('政府购买服务', ['发放人数', '人'], ['劳务派遣人员满意度', '%'])],
    })
    expect(match).toMatchObject({
      near: false,
      why: [{ in: 'indicator', text: '劳务派遣人员满意度', word: '劳务派遣' }],
      quantities: [{ quantity: 0, indicators: [1] }],
    })
  })

  it('that only looks like it stands apart', () => {
    const projects = [project('', ['每人每月薪资', '元'], ['提供就业岗位', '人'])]
    const [match] = matchTopic(topic, { ...none, projects })
    expect(match).toMatchObject({ near: true, caps: [1], quantities: [{ quantity: 0, indicators: [2] }] })
  })

  it('a satisfaction of people is no number of people', () => {
    const projects = [project('劳务派遣', ['劳务派遣人员满意度', '人'])]
    expect(matchTopic(topic, { ...none, projects })[0]?.quantities).toEqual([])
  })

  it('that buys other things as well is told', () => {
    const projects = [project('大数据局、政务服务中心、网民诉求及 12345 专项经费')]
    expect(matchTopic(shipped('12345-rexian'), { ...none, projects })).toMatchObject([{ mixed: true }])
  })
})

describe('codes', () => {
  const line = (scope: string, level: string, departmentCode: string) => ({
    scope,
    level,
    departmentCode,
    governmentCode: null,
  })
  const topic = topicSchema.parse({
    slug: 'a',
    title: 'A',
    question: 'A?',
    explanation: 'A',
    economics: ['302', '30226'],
  })

  it('the widest table speaks, and a line once', () => {
    const economic = [line('basic', 'item', '30226'), line('all', 'item', '30226'), line('all', 'item', '30201')]
    expect(matchTopic(topic, { ...none, economic }).map(({ index }) => index)).toEqual([1, 2])
  })

  it('a class that is printed speaks for its items', () => {
    const economic = [line('basic', 'class', '302'), line('basic', 'item', '30201')]
    expect(matchTopic(topic, { ...none, economic }).map(({ index }) => index)).toEqual([0])
  })
})

it('a topic that names nothing to look for is refused', () => {
  const faulty = topicSchema.safeParse({ slug: 'a', title: 'A', question: 'A?', explanation: 'A' })
  expect(faulty.error?.issues[0]?.message).toContain('至少要有一样')
})
