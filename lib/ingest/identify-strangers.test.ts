import { describe, expect, it } from 'vitest'
import { loadDivisions, type DivisionCode } from '@/lib/budget/division'
import type { District } from '@/lib/budget/place'
import { coreName, placeNames } from './find-district'
import { identify } from './identify'
import { readCover, textsOf } from './read-cover'
import { documentOfText } from './text-fixture'

const divisions = await loadDivisions()

function identified(text: string, { fileName = 'fixture.txt', districts = [] as District[] } = {}) {
  const document = documentOfText(text, fileName)
  const evidence = { cover: readCover(document), tables: {}, text: textsOf(document.blocks).join('\n') }
  return identify(evidence, { districts, divisions })
}

/** Shapes of covers, headings and table heads as provinces print them, with invented bodies. */
const SHAPES: readonly [shape: string, text: string, expected: string][] = [
  [
    'name, year, phase on one line',
    '昆明市官渡区虚构管理局2024年度部门决算\n目录\n第一部分 部门概况\n',
    '530111 虚构管理局 2024 final department',
  ],
  [
    'a number of the file between title and contents',
    '监督索引号53011100174101000\n昆明市官渡区虚构局2024年度部门决算\n目录\n',
    '530111 虚构局 2024 final department',
  ],
  [
    'name above, year and phase below',
    '洛阳市\n虚构和模拟局\n2023 年度\n部门决算\n二〇二四年八月\n',
    '4103 虚构和模拟局 2023 final department',
  ],
  ['year first', '2026年普陀区虚构局部门预算\n上海市\n', '310107 虚构局 2026 budget department'],
  [
    'government on the cover, body behind a label',
    '上海市静安区2025年区级单位预算\n预算单位：上海市静安区虚构学校\n目 录\n',
    '310106 虚构学校 2025 budget unit',
  ],
  [
    'department behind a label',
    '北京市通州区2024年区级部门预算\n预算主管部门：北京市通州区虚构委员会\n',
    '110112 虚构委员会 2024 budget department',
  ],
  ['about the accounts', '关于合肥市肥西县虚构局2023年部门决算的说明\n', '340123 虚构局 2023 final department'],
  [
    'about, in the middle',
    '麦积区虚构镇人民政府关于2022年部门决算公开情况的说明\n天水市\n',
    '620503 虚构镇政府 2022 final department',
  ],
  [
    'two lines, about',
    '麦积区虚构镇人民政府\n关于2022年部门决算公开情况的说明\n',
    '620503 虚构镇政府 2022 final department',
  ],
  ['year in Chinese digits', '兰州市城关区虚构局\n二〇二四年部门预算公开\n', '620102 虚构局 2024 budget department'],
  ['year in full width', '兰州市城关区虚构局２０２４年部门预算\n', '620102 虚构局 2024 budget department'],
  ['year in brackets behind', '云阳县虚构街道办事处部门预算公开（2025年）\n', '500235 虚构街道 2025 budget department'],
  ['no word for the year', '安徽省虚构厅2025部门预算\n', '34 虚构厅 2025 budget department'],
  [
    'level of the government before the phase',
    '广西壮族自治区虚构厅2024年自治区本级部门预算\n',
    '45 虚构厅 2024 budget department',
  ],
  [
    'the own part of a department',
    '重庆市綦江区虚构镇人民政府(本级)\n2022年度部门决算情况说明\n',
    '500110 虚构镇政府 2022 final unit',
  ],
  [
    'a school, as a unit',
    '永昌县虚构中心小学2025年单位预算公开情况说明\n目 录\n第一部分 单位基本概况\n',
    '620321 虚构中心小学 2025 budget unit',
  ],
  [
    'a school, no cover: headings alone',
    '目 录\n第一部分 旺苍县虚构镇中心小学校概况\n第二部分 2025年单位预算情况说明\n第三部分 旺苍县虚构镇中心小学校2025年预算表\n一、单位收支总表\n二、单位收入总表\n',
    '510821 虚构镇中心小学校 2025 budget unit',
  ],
  [
    'heading glued to its number',
    '目录\n第一部分概况\n第一部分宣汉县虚构小学概况\n第二部分宣汉县虚构小学2025年单位预算表\n',
    '511722 虚构小学 2025 budget unit',
  ],
  [
    'budget and 三公',
    '弥勒市虚构服务管理局2023年部门预算及“三公”经费公开说明\n',
    '532504 虚构服务管理局 2023 budget department',
  ],
  [
    'three public expenses behind',
    '湖北省恩施州虚构局2023年部门预算和三公经费预算信息公开\n',
    '4228 虚构局 2023 budget department',
  ],
  ['an autonomous county by its short name', '长阳县虚构局2022年度部门决算\n', '420528 虚构局 2022 final department'],
  ['a party committee', '中共南昌市委虚构部2024年部门预算\n', '3601 委虚构部 2024 budget department'],
  [
    'the place inside the name',
    '共青团苏州市吴江区委员会\n2024年度部门预算公开\n',
    '320509 共青团委员会 2024 budget department',
  ],
  [
    'political consultation in full',
    '中国人民政治协商会议湖南省虚构委员会2021年度部门决算\n',
    '43 政协虚构委员会 2021 final department',
  ],
  [
    'tables only, the body in their heads',
    '公开01表\n收支预算总表\n部门：浙江省虚构厅\t\t单位：万元\n公开02表\n收入预算总表\n部门：浙江省虚构厅\t\t单位：万元\n2019年政府采购预算表\n部门：浙江省虚构厅\t\t单位：万元\n',
    '33 虚构厅 2019 budget department',
  ],
  [
    'tables only, label in a cell of its own',
    '2023年一般公共预算支出预算表\n编制单位：\t\t青岛市市北区虚构局\t\t金额单位：元\n部门收支预算总表\n编制单位：\t\t青岛市市北区虚构局\t\t金额单位：元\n',
    '370203 虚构局 2023 budget department',
  ],
  [
    'accounts: code, name and year in the head',
    '收入支出决算总表\n公开01表\n部门：[105]成都市武侯区虚构局\t2022年度\t金额单位：万元\n收入决算表\n公开02表\n部门：[105]成都市武侯区虚构局\t2022年度\t金额单位：万元\n',
    '510107 虚构局 2022 final department',
  ],
  [
    'a web page with its navigation',
    '首页\n政务公开\n当前位置：首页>政府信息公开>预算/决算\n云阳县虚构镇人民政府2022年决算公开说明\n来源：云阳县虚构镇\n',
    '500235 虚构镇政府 2022 final department',
  ],
  [
    'a town that the text places',
    '虚构镇人民政府2023年部门预算公开\n第一部分 概况\n纳入预算的单位：云阳县虚构镇人民政府（本级）\n',
    '500235 虚构镇政府 2023 budget department',
  ],
  [
    'a running head of every page',
    '- 1 -\n厦门市虚构中心\n2025年度单位预算\n- 2 -\n厦门市虚构中心2025年度单位预算\n说明\n- 3 -\n厦门市虚构中心2025年度单位预算\n',
    '3502 虚构中心 2025 budget unit',
  ],
  ['young people are no year', '太原市青少年虚构宫2024年部门预算\n', '1401 青少年虚构宫 2024 budget department'],
  ['a centre for budgets', '长春市财政预算虚构中心2024年度单位决算\n', '2201 财政预算虚构中心 2024 final unit'],
  ['a number in the name', '哈尔滨市第113虚构中学2024年度单位决算\n', '2301 第113虚构中学 2024 final unit'],
  ['a county that has become a city', '邹平县虚构局2016年部门预算\n', '371681 虚构局 2016 budget department'],
  [
    'the year alone on the cover’s last line',
    '中共洛阳市委虚构办公室\n部门预算\n2025年\n',
    '4103 委虚构办公室 2025 budget department',
  ],
  ['a title cut within words', '江苏省虚构厅2023年度部\n门决算公开\n', '32 虚构厅 2023 final department'],
  [
    'a part of a county’s committee',
    '2024年度中共城口县委虚构委员会部门决算公开报告\n',
    '500229 委虚构委员会 2024 final department',
  ],
  [
    'province and county, the city left out',
    '湖南省桃江县虚构局2022年部门预算公开\n',
    '430922 虚构局 2022 budget department',
  ],
  ['a municipality’s own department', '天津市虚构局2023年度部门决算\n', '12 虚构局 2023 final department'],
  ['a hospital', '遂宁市第三虚构人民医院\n2023年度单位决算\n', '5109 第三虚构人民医院 2023 final unit'],
  [
    'a report with words between',
    '沈阳市虚构局2024年部门预算和三公经费预算的公开报告\n',
    '2101 虚构局 2024 budget department',
  ],
  [
    'level and year on lines of their own',
    '2022年度\n市级部门决算\n部门名称：东莞市虚构局\n',
    '4419 虚构局 2022 final department',
  ],
  ['a region by its short name', '新疆虚构厅2024年部门预算公开\n', '65 虚构厅 2024 budget department'],
  ['a banner', '土默特左旗虚构局2024年部门预算公开报告\n', '150121 虚构局 2024 budget department'],
  [
    'another name of the body in brackets',
    '杭州市钱塘区虚构执法局（杭州市钱塘区虚构管理局）2021年度部门决算\n',
    '330114 虚构执法局 2021 final department',
  ],
  [
    'the system of a department',
    '重庆市虚构管理局(系统)2020年度部门决算情况说明\n一、部门基本情况\n',
    '50 虚构管理局 2020 final department',
  ],
  [
    'notes of the reviewers under the title',
    '柞水县虚构局2020年部门决算\n保密审查情况：已审查\n部门主要负责人审签情况：已审签\n目 录\n',
    '611026 虚构局 2020 final department',
  ],
  [
    'accounts that do not say of whom',
    '曾都区虚构管理处 2021 年度决算公开说明\n（目录）\n第一部分：基本情况\n',
    '421303 虚构管理处 2021 final department',
  ],
  [
    'the government in the name',
    '2021年湛江市人民政府虚构服务中心部门决算\n目 录\n第一部分：湛江市人民政府虚构服务中心概况\n',
    '4408 政府虚构服务中心 2021 final department',
  ],
  ['a court', '河北省石家庄市虚构区人民法院2024年部门预算\n', '1301 虚构区人民法院 2024 budget department'],
]

describe('a stranger', () => {
  it.each(SHAPES)('is told: %s', (_, text, expected) => {
    const found = identified(text)
    if (found.outcome === 'unclear') throw new Error(`unclear: ${found.missing}`)
    expect(found.outcome).toBe('proposed')
    const { district, name, year, phase, scope } = found.identity
    const core = coreName(name, placeNames(district as DivisionCode, divisions))
    expect(`${district} ${core} ${year} ${phase} ${scope}`).toBe(expected)
  })
})

const page = (name: string, more = '') => `${name}2025年部门预算\n${more}`

describe('which of several places is meant', () => {
  it('is told by the city that the text mentions, and else asked about', () => {
    expect(identified(page('鼓楼区虚构局', '徐州市人民政府\n'))).toMatchObject({ identity: { district: '320302' } })
    const open = identified(page('鼓楼区虚构局'))
    expect(open).toMatchObject({ outcome: 'conflict', conflict: { kind: 'district' } })
    if (open.outcome !== 'conflict' || open.conflict.kind !== 'district') throw new Error('no conflict')
    expect([...open.conflict.candidates].sort()).toEqual(['320106', '320302', '350102', '410204'])
    const both = identified(page('鼓楼区虚构局', '徐州市人民政府\n开封市人民政府\n'))
    expect(both).toMatchObject({ outcome: 'conflict' })
  })

  it('is not guessed where nothing says the place', () => {
    expect(identified(page('虚构镇人民政府'))).toEqual({ outcome: 'unclear', missing: 'district' })
    expect(identified('2025年部门预算\n一、收入预算情况说明\n')).toEqual({ outcome: 'unclear', missing: 'name' })
  })

  it('is no zone’s city: what governs itself is entered under a code of its own', () => {
    expect(identified(page('驻马店市虚构新区虚构局'))).toMatchObject({
      outcome: 'proposed',
      proposals: [{ kind: 'zone', name: '驻马店市虚构新区', within: '4117' }],
    })
    // Those of the statistical list are known.
    expect(identified(page('兰州新区虚构小学'))).toMatchObject({
      proposals: [{ kind: 'district', code: '620171', entry: { slug: 'lanzhou-xinqu' } }],
    })
    expect(identified(page('秦皇岛经开区虚构局'))).toMatchObject({ identity: { district: '130371' } })
    const zone: District = {
      code: '411779',
      slug: 'xugou-xinqu',
      name: '驻马店市虚构新区',
      formerSlugs: [],
      departments: [],
    }
    expect(identified(page('驻马店市虚构新区虚构局'), { districts: [zone] })).toMatchObject({
      proposals: [{ kind: 'department', district: '411779' }],
    })
    // Its own committee is a department of the city, and a county's zone one of the county.
    expect(identified(page('驻马店市虚构新区管理委员会'))).toMatchObject({
      proposals: [{ kind: 'district', code: '4117' }],
    })
    expect(identified(page('肥西县经济开发区虚构中心'))).toMatchObject({
      proposals: [{ kind: 'district', code: '340123' }],
    })
  })
})

describe('a unit', () => {
  const known: District = {
    ...{ code: '310107', slug: 'putuo-shanghai', name: '普陀区', formerSlugs: [] },
    departments: [
      {
        ...{ slug: 'xugouju', name: '普陀区虚构局', names: [], lineage: [], formerSlugs: [] },
        units: [{ slug: 'benji', name: '上海市普陀区虚构局' }],
      },
      {
        ...{ slug: 'moni-jiedao-banshichu', name: '普陀区模拟街道办事处', names: [], lineage: [], formerSlugs: [] },
        units: [],
      },
    ],
  }
  const unitPage = (name: string, more = '') => `上海市普陀区2025年区级单位预算\n预算单位：${name}\n${more}`
  const found = (text: string, districts = [known]) => identified(text, { districts })

  it('without a code is held by its slug', () => {
    expect(found(unitPage('上海市普陀区虚构局'))).toMatchObject({
      outcome: 'identified',
      identity: { scope: 'unit', department: '~xugouju', unit: '~benji', name: '上海市普陀区虚构局' },
    })
  })

  it.each([
    [
      'names it',
      unitPage('上海市普陀区别样中心', '预算主管部门：上海市普陀区虚构局\n'),
      '~xugouju',
      'bieyang-zhongxin',
    ],
    [
      'is named by its beginning',
      unitPage('上海市普陀区模拟街道服务中心'),
      '~moni-jiedao-banshichu',
      'moni-jiedao-fuwu-zhongxin',
    ],
    ['has its name', unitPage('上海市普陀区人民政府模拟街道办事处'), '~moni-jiedao-banshichu', 'benji'],
  ])('that is new is proposed under the department that %s', (_, text, department, slug) => {
    const told = found(text)
    expect(told).toMatchObject({
      outcome: 'proposed',
      identity: { department, unit: '~' },
      proposals: [{ kind: 'unit', department, unit: { slug } }],
    })
  })

  it('of nobody known is proposed as a department with itself as its unit', () => {
    expect(found(unitPage('上海市普陀区孤立学校'))).toMatchObject({
      outcome: 'proposed',
      identity: { department: '~', unit: '~' },
      proposals: [
        {
          kind: 'department',
          entry: { name: '普陀区孤立学校', units: [{ slug: 'benji', name: '上海市普陀区孤立学校' }] },
        },
      ],
    })
  })

  it('whose name several departments have is asked about', () => {
    const [one, two] = known.departments as [District['departments'][number], District['departments'][number]]
    const twice = { ...known, departments: [one, { ...two, units: [{ slug: 'b', name: '普陀区虚构局' }] }] }
    const told = found(unitPage('上海市普陀区虚构局'), [
      { ...twice, departments: twice.departments.map((each) => ({ ...each, name: `${each.name}分局` })) },
    ])
    expect(told).toMatchObject({ outcome: 'conflict', conflict: { kind: 'severalBodies' } })
  })
})

describe('the name', () => {
  it('of a party body is one, said with its committee or by its level alone', () => {
    const places = placeNames('320509' as DivisionCode, divisions)
    const core = (name: string) => coreName(name, places)
    expect(core('中国共产党苏州市吴江区委员会虚构部')).toBe(core('吴江区委虚构部'))
    expect(core('中共苏州市吴江区委虚构部')).toBe(core('区委虚构部'))
    expect(core('中国共产党苏州市吴江区纪律检查委员会')).toBe(core('吴江区纪委'))
    expect(core('中国人民政治协商会议苏州市吴江区委员会虚构室')).toBe(core('吴江区政协虚构室'))
    expect(core('中国共产党苏州市吴江区委员会虚构部')).not.toBe(core('吴江区政府虚构部'))
  })

  it('shown is the one that says of which government, where headings leave it out', () => {
    const told = identified(
      '江苏省委虚构厅2031年度部门预算\n目录\n第一部分 部门概况\n第二部分 省委虚构厅2031年度部门预算表\n第三部分 省委虚构厅2031年度部门预算情况说明\n',
    )
    expect(told).toMatchObject({ identity: { district: '32', name: '江苏省委虚构厅' } })
  })

  it('on the cover that no table bears, where all bear another, is asked about', () => {
    const heads = (name: string) =>
      ['收支', '收入', '支出'].map((what) => `部门${what}预算总表\n编制部门：${name}\t单位：元\n`).join('')
    expect(identified(page('洛阳市虚构局', heads('洛阳市水产站')))).toMatchObject({ conflict: { kind: 'names' } })
    expect(identified(page('洛阳市虚构局', heads('虚构局')))).toMatchObject({ identity: { name: '洛阳市虚构局' } })
  })

  it('may be in the name of the file alone, as year and phase may', () => {
    const told = identified('公开01表\n收支总表\n单位：万元\n', { fileName: '洛阳市虚构局2024年部门决算.xlsx' })
    expect(told).toMatchObject({ identity: { district: '4103', name: '洛阳市虚构局', year: 2024, phase: 'final' } })
  })

  it('is never that of a table, wherever it stands', () => {
    for (const table of ['2019年政府采购预算表', '2019年部门项目支出预算表', '2019年“三公”经费预算表'])
      expect(readCover(documentOfText(`${table}\n单位：万元\n`)).names).toEqual([])
  })
})
