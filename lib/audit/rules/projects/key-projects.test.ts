import { describe, expect, it } from 'vitest'
import { judged, outcomes } from '@/lib/audit/judged-fixture'
import { keyProjects } from './key-projects'

const given = (...names: string[]) => ({
  tables: {
    projects: {
      ...{ unit: '万元', columns: ['total'] },
      rows: names.map((name, i) => ({ row: i + 1, level: 'project', name, cells: { total: { text: `${i + 1}.00` } } })),
    },
  },
})
const said = (words: string) => [`根据工作需要，${words}作为部门重点绩效目标项目。`]

describe('key-projects', () => {
  it('finds a name that several projects have where one is meant', () => {
    expect(
      judged(keyProjects, given('虚构服务', '虚构设备', '虚构 服务'), said('选定虚构服务等1个项目')),
    ).toMatchObject([
      {
        outcome: 'fails',
        right: { parts: [{ row: 1 }, { row: 3 }] },
        sentence:
          '第 1 行选定“虚构服务”等 1 个项目为重点，表 12 有 2 个项目叫这个名字（1.00 万元、3.00 万元），看不出是哪一个。',
      },
    ])
  })

  it('holds where each name is one project', () => {
    const own = judged(keyProjects, given('虚构服务', '虚构设备项目'), said('选定虚构服务、虚构设备等2个项目'))
    expect(outcomes(own)).toEqual(['holds', 'holds'])
  })

  it('leaves unchecked what is called otherwise, and asks nothing where several of a name may be meant', () => {
    expect(outcomes(judged(keyProjects, given('虚构服务'), said('选定虚构工程项目')))).toEqual(['unchecked'])
    expect(judged(keyProjects, given('虚构服务', '虚构服务'), said('选定虚构服务等2个项目'))).toEqual([])
    expect(judged(keyProjects, given('虚构服务'), said('选定全部项目'))).toEqual([])
  })
})
