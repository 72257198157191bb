import { describe, expect, it } from 'vitest'
import { loadDivisions } from '@/lib/budget/division'
import type { DisclosedTables } from '@/lib/budget/disclosure'
import { districtSchema, type District } from '@/lib/budget/place'
import { identify, type Decision, type Identification } from './identify'
import { readCover, textsOf } from './read-cover'
import { documentOfText } from './text-fixture'

const divisions = await loadDivisions()

const DISTRICT: District = {
  ...{ code: '410399', slug: 'ceshi-qu', name: '测试区', formerSlugs: [] },
  departments: [
    {
      ...{ code: '901', slug: 'xugou-xinxiju', name: '测试区虚构信息局', lineage: [], formerSlugs: [] },
      names: [{ name: '测试区虚构数据局', kind: 'former', to: 2023 }],
      units: [{ code: '901001', name: '测试区虚构信息局' }],
    },
    {
      ...{ code: '902', slug: 'moni-jiaoyuju', name: '测试区模拟教育局', lineage: [], formerSlugs: [] },
      ...{ names: [], units: [] },
    },
    {
      ...{ slug: 'wuma-ju', name: '测试区无码档案馆', lineage: [], formerSlugs: [] },
      ...{ names: [], units: [] },
    },
  ],
}

const page = (name: string, year = 2025) => `${year} 年${name} 部门预算公开\n\n部门名称：${name}\n单位：万元\n`

/** An income table that prints codes beside names. */
function bodies(...rows: [level: 'department' | 'unit', code: string, name: string][]): DisclosedTables {
  const row = (level: 'department' | 'unit', code: string, name: string, i: number) => ({
    ...{ row: i + 1, level, code, name, cells: {} },
  })
  const table = { state: 'filled', title: '部门收入预算表', unit: '万元', columns: [] } as const
  return { income: { ...table, columns: [], rows: rows.map((r, i) => row(...r, i)) } }
}

function identified(text: string, tables: DisclosedTables = {}, districts = [DISTRICT], decision?: Decision) {
  const document = documentOfText(text)
  const evidence = { cover: readCover(document), tables, text: textsOf(document.blocks).join('\n') }
  return identify(evidence, { districts, divisions }, decision)
}

const proposalsOf = (found: Identification) => ('proposals' in found ? found.proposals : [])

describe('a body that the registry knows', () => {
  it.each([
    ['as registered', '测试区虚构信息局'],
    ['with the city in front', '洛阳市测试区虚构信息局'],
    ['by a name that it had', '测试区虚构数据局'],
  ])('is told by its name %s', (_, name) => {
    expect(identified(page(name))).toMatchObject({
      outcome: 'identified',
      identity: { district: '410399', department: '901', scope: 'department', name, year: 2025, phase: 'budget' },
      proposals: [],
    })
  })

  it('is told by a code with spaces inside', () => {
    const tables = bodies(['department', '901', '测试区虚构信息局'], ['unit', '9010 01', '测试区虚构信息局'])
    expect(identified(page('测试区虚构信息局'), tables)).toMatchObject({ outcome: 'identified', proposals: [] })
  })

  it('is told by its short form where project codes name the county', () => {
    const codes = '410399250000000012345\t虚构项目\n410399250000000012346\t虚构项目\n'
    expect(identified(page('区虚构信息局') + codes)).toMatchObject({
      identity: { district: '410399', department: '901' },
    })
  })

  it('may be held without a code, and gets the one that is printed proposed', () => {
    expect(identified(page('测试区无码档案馆'))).toMatchObject({ identity: { department: '~wuma-ju' } })
    expect(identified(page('测试区无码档案馆'), bodies(['department', '905', '测试区无码档案馆']))).toMatchObject({
      outcome: 'identified',
      proposals: [{ kind: 'code', code: '905' }],
    })
  })

  it('speaks for one unit when its title says so', () => {
    const text = '2025 年测试区虚构信息局单位预算公开\n'
    expect(identified(text, bodies(['unit', '901001', '测试区虚构信息局']))).toMatchObject({
      outcome: 'identified',
      identity: { scope: 'unit', department: '901', unit: '901001' },
    })
  })
})

describe('a body that the registry does not know', () => {
  it('is proposed with what was read, a unit of a known department too', () => {
    const tables = bodies(['department', '907', '测试区新设局'], ['unit', '907001', '测试区新设局'])
    expect(identified(page('测试区新设局'), tables)).toMatchObject({
      outcome: 'proposed',
      proposals: [
        {
          ...{ kind: 'department', code: '907', name: '测试区新设局' },
          entry: { code: '907', slug: 'xinsheju', units: [{ code: '907001' }] },
        },
      ],
    })
    const more = bodies(['department', '901', '测试区虚构信息局'], ['unit', '901002', '测试区虚构分局'])
    expect(identified(page('测试区虚构信息局'), more)).toMatchObject({
      outcome: 'identified',
      proposals: [{ kind: 'unit', department: '901', unit: { code: '901002', name: '测试区虚构分局' } }],
    })
  })

  it('has no code made up for it', () => {
    expect(identified(page('测试区新设局'))).toMatchObject({ outcome: 'proposed', identity: { department: '~' } })
  })

  it('may be of a district that the registry lacks', () => {
    const [proposal, ...more] = proposalsOf(identified(page('上海市普陀区虚构局')))
    expect(more).toEqual([])
    expect(proposal).toMatchObject({ kind: 'district', code: '310107', name: '普陀区' })
    if (proposal?.kind !== 'district') throw new Error('no district')
    expect(districtSchema.parse(proposal.entry)).toEqual({
      ...{ code: '310107', slug: 'putuo-shanghai', name: '普陀区', formerSlugs: [] },
      departments: [
        {
          ...{ slug: 'xugouju', name: '普陀区虚构局', units: [], lineage: [], formerSlugs: [] },
          names: [{ name: '上海市普陀区虚构局', kind: 'printed', from: 2025, to: 2025 }],
        },
      ],
    })
  })
})

describe('a rename', () => {
  it('is recognised through the code, when the names have a word in common', () => {
    const tables = bodies(['department', '901', '测试区信息和虚构事务局'])
    expect(identified(page('测试区信息和虚构事务局'), tables)).toMatchObject({
      outcome: 'identified',
      identity: { department: '901', name: '测试区信息和虚构事务局' },
      proposals: [{ kind: 'renamed', code: '901', from: '测试区虚构信息局', to: '测试区信息和虚构事务局', year: 2025 }],
    })
  })
})

describe('what cannot both be so', () => {
  const conflict = (kind: string) => ({ outcome: 'conflict', conflict: { kind } })

  it('is asked about: the code of one department beside the name of another', () => {
    const tables = bodies(['department', '901', '测试区模拟教育局'])
    expect(identified(page('测试区模拟教育局'), tables)).toMatchObject(conflict('nameOfAnother'))
  })

  it('is asked about: a known name under a new code, a known code under a name without likeness', () => {
    const moved = bodies(['department', '911', '测试区虚构信息局'])
    expect(identified(page('测试区虚构信息局'), moved)).toMatchObject(conflict('otherCode'))
    const strange = bodies(['department', '901', '测试区水产养殖站'])
    expect(identified(page('测试区水产养殖站'), strange)).toMatchObject(conflict('strangeName'))
  })

  it('is asked about: two districts, two years', () => {
    const codes = '410303250000000012345\t虚构项目\n410303250000000012346\t虚构项目\n'
    expect(identified(page('测试区虚构信息局') + codes)).toMatchObject(conflict('district'))
    const years = '2024 年部门收入预算表\n2024 年部门支出预算表\n2024 年项目支出预算表\n'
    expect(identified(page('测试区虚构信息局') + years)).toMatchObject(conflict('year'))
  })

  it('is not settled by the one of several counties of a name that happens to be registered', () => {
    const gulou = { ...DISTRICT, code: '410204', name: '鼓楼区' }
    expect(identified(page('鼓楼区虚构信息局'), {}, [gulou])).toMatchObject(conflict('district'))
    expect(identified(page('鼓楼区虚构信息局') + '开封市的说明', {}, [gulou])).toMatchObject({
      outcome: 'proposed',
      identity: { district: '410204' },
    })
  })

  it('is settled by whoever was asked', () => {
    const tables = bodies(['department', '901', '测试区水产养殖站'])
    const decision = { district: '410399', department: '901' }
    expect(identified(page('测试区水产养殖站'), tables, [DISTRICT], decision)).toMatchObject({
      outcome: 'identified',
      identity: { department: '901' },
    })
  })
})

it('says what is missing', () => {
  expect(identified('会议通知\n请各位参加。\n')).toEqual({ outcome: 'unclear', missing: 'year' })
  expect(identified('2025 年虚构信息局部门预算公开\n')).toEqual({ outcome: 'unclear', missing: 'district' })
})

it('keeps markup and control characters out of a name', () => {
  expect(readCover(documentOfText(page('测试区<b>虚构</b>局'))).names).toEqual([])
  expect(readCover(documentOfText(page('测试区\u0000虚构\u202e信息局'))).names).toMatchObject([
    { name: '测试区虚构信息局' },
  ])
})

it('tells a document by the sections of its statement when its titles are lost', () => {
  const text =
    '测试区虚构信息局概况\n一、收入支出预算总体情况说明\n测试区虚构信息局2025年收入总计1.00万元。\n二、收入预算总体情况说明\n'
  expect(readCover(documentOfText(text))).toMatchObject({ year: 2025, phase: 'budget', title: undefined })
  expect(identified(text)).toMatchObject({ outcome: 'identified', identity: { department: '901', year: 2025 } })
})
