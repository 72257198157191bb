import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText } from '@/lib/budget/cell'
import { moneyToText, percentOf, type Money } from '@/lib/budget/money'
import { Ledger } from '@/lib/ingest/outline'
import { pageFurniture } from '@/lib/ingest/page-furniture'
import { readStatement } from './read-statement'

// Sentences made here, of bodies that do not exist, in the forms that provinces print.

interface Line {
  readonly text: string
  readonly page?: number
}

function read(lines: readonly (string | Line)[], phase: 'budget' | 'final' = 'budget') {
  const blocks = lines.map((line, index) => {
    const { text, page } = typeof line === 'string' ? { text: line, page: undefined } : line
    const at = page === undefined ? `L${index + 1}` : `P${page}:80.0,${index + 10}.0,500.0,${index + 20}.0`
    return { index, block: { kind: 'line', line: { text, at } } as const }
  })
  const furniture = pageFurniture(blocks.map(({ block }) => block))
  const kept = blocks.filter(({ index }) => !furniture.has(index))
  return readStatement(kept, new Ledger(), { year: 2025, phase })
}

const PARTS = ['amount', 'change', 'changePercent', 'share', 'completionRate', 'count'] as const

/** Subject, label and money of each claim, and its figures. */
const told = (lines: readonly (string | Line)[], phase?: 'budget' | 'final') =>
  read(lines, phase).claims.map(({ subject, label, fund, ...claim }) => [
    [subject, label, fund].filter((word) => word !== undefined).join('/'),
    ...PARTS.flatMap((part) => cellText(claim[part]) ?? []),
  ])

describe('a total', () => {
  it('is never seen in the end of another name', () => {
    const lines = [
      '一、情况说明',
      '虚构厅2025年度政府采购支出预算总额12.50万元，其中：拟采购货物支出2万元、拟购买服务支出10.50万元。',
      '财政专户管理资金收入预算总计3万元。其他资金收入预算总计4万元。上年结转资金预算数为5万元。',
      '单位预留机动经费预算数为6万元。结转下年资金7万元。',
    ]
    expect(told(lines)).toEqual([
      ['procurement', '12.50'],
      ['procurementGoods', '2'],
      ['procurementServices', '10.50'],
      ['incomeSource/财政专户管理资金收入/other', '3'],
      ['other/其他资金收入预算/other', '4'],
      ['carriedOver/上年结转资金', '5'],
      ['reserve', '6'],
      ['carriedForward/结转下年资金', '7'],
    ])
  })

  it('is one of the whole body, whatever the body is called, and of nothing else', () => {
    const bodies = ['虚构厅', '虚构市第一中学', '虚构街道办事处', '本部门', '我单位', '虚构县人民检察院', '2025年', '']
    for (const body of bodies) {
      expect(told(['一、情况说明', `${body}收入总计8万元，支出合计8万元。`]), body).toEqual([
        ['income/all', '8'],
        ['expenditure/all', '8'],
      ])
    }
    for (const money of ['虚构资金', '虚构拨款', '虚构专项', '虚构补助', '虚构租金']) {
      const [claim] = read(['一、情况说明', `${money}收入总计8万元。`]).claims
      expect(claim?.subject, money).toBe('other')
      expect(claim?.label, money).toContain(money)
    }
  })

  it('tells 总计 from 本年合计, and 实际支出 of accounts is that of the year', () => {
    const extents = (line: string, phase: 'budget' | 'final') =>
      read(['一、情况说明', line], phase).claims.map(({ subject, extent }) => [subject, extent])
    expect(extents('收入总计9万元，支出总计9万元。', 'budget')).toEqual([
      ['income', 'total'],
      ['expenditure', 'total'],
    ])
    expect(extents('本年收入合计8万元。', 'budget')).toEqual([['income', 'thisYear']])
    expect(extents('支出合计8万元。', 'budget')).toEqual([['expenditure', undefined]])
    expect(extents('支出合计8万元。', 'final')).toEqual([['expenditure', 'thisYear']])
    expect(extents('2025年实际支出8万元。', 'final')).toEqual([['expenditure', 'thisYear']])
  })
})

describe('the money of a claim', () => {
  it('is told by its words, by the total it is a part of, or by its heading', () => {
    const lines = [
      '一、支出预算情况说明',
      '支出总计9万元，其中：基本支出4万元，占44.44%；项目支出5万元。',
      '二、财政拨款基本支出预算情况说明',
      '虚构厅财政拨款基本支出预算4万元，其中：',
      '（一）人员经费3万元。主要包括：基本工资。',
      '三、一般公共预算“三公”经费支出预算情况说明',
      '公务接待费0.50万元，占“三公”经费的5.31%。',
      '四、其他情况说明',
      '虚构车辆购置补贴资金1万元。',
    ]
    expect(told(lines).map(([about]) => about)).toEqual([
      ...['expenditure/all', 'basic/all', 'project/all', 'basic/appropriation', 'personnel/appropriation'],
      ...['reception/generalPublic', 'other/虚构车辆购置补贴资金'],
    ])
    expect(
      read(lines)
        .claims.map(({ shareOf }) => shareOf)
        .filter(Boolean),
    ).toEqual(['expenditure', 'threePublic'])
  })

  it('has a whole only where the words or the arithmetic say which', () => {
    const [, basic] = read(['一、支出情况说明', '支出合计9万元，其中：基本支出4万元，占50%。']).claims
    expect(basic).toMatchObject({ subject: 'basic', share: { text: '50' } })
    expect(basic).not.toHaveProperty('shareOf')
  })
})

describe('an item', () => {
  const path = '虚构服务支出 · 虚构事务 · 虚构运行'
  it.each([
    '1.“虚构服务支出（类）虚构事务（款）虚构运行（项）”',
    '1、虚构服务支出（204类）虚构事务（06款）虚构运行（01项）',
    '1.虚构服务支出（204）虚构事务（06）虚构运行（01）：2025年预算数为',
  ])('is named by its lowest level: %s', (head) => {
    expect(told(['一、情况说明', `${head}3.50万元。主要用于：虚构的事。`])).toEqual([[`functionLine/${path}`, '3.50']])
  })

  it('joined by dashes begins with the name of a class', () => {
    const lines = ['一、情况说明', '1.“教育支出-虚构事务-虚构运行”科目3.50万元，主要用于虚构的事。']
    expect(told(lines)).toEqual([['functionLine/教育支出 · 虚构事务 · 虚构运行', '3.50']])
  })

  it('below the heading of its class carries the class', () => {
    const lines = ['一、情况说明', '（一）虚构服务支出（类）', '1.虚构事务（款）虚构运行（项）支出3.50万元。']
    expect(told(lines)).toEqual([[`functionLine/${path}`, '3.50']])
  })

  it('leaves no digits of its code behind', () => {
    const { issues } = read([
      '一、情况说明',
      '本表（公开06表）反映201-03-50虚构运行，苏虚〔2025〕13号，2010350虚构运行。',
    ])
    expect(issues).toEqual([])
  })
})

describe('what there is none of', () => {
  it('is a claim without a figure', () => {
    const lines = [
      '八、政府性基金预算情况说明',
      '虚构局2025年度无政府性基金预算财政拨款收入和支出。',
      '九、国有资本经营预算支出情况说明',
      '无。',
      '十、其他情况说明',
      '我单位没有安排政府采购预算。',
    ]
    const { claims } = read(lines)
    expect(claims.map(({ subject, none, amount }) => [subject, none, amount])).toEqual([
      ['governmentFundIncome', true, undefined],
      ['governmentFund', true, undefined],
      ['stateCapital', true, undefined],
      ['procurement', true, undefined],
    ])
  })

  it('is not seen where nothing is said of money, in a reason, or of what has its figure', () => {
    const lines = [
      '一、情况说明',
      '其他资金收入0万元，与上年相比无变化，本部门无此项收入。',
      '公务接待费0万元，与2024年预算持平，主要原因是无公务接待费预算。无形资产3项。',
    ]
    expect(read(lines).claims.filter(({ none }) => none)).toEqual([])
  })
})

describe('units', () => {
  it('stay with their claims, and a change is told in the unit of its amount', () => {
    const { claims } = read(['一、情况说明', '培训费5万元，比上年减少1500元。工会定额为1500元。会议费3千元。'])
    expect(claims.map(({ subject, unit }) => [subject, unit])).toEqual([
      ['training', '万元'],
      ['other', '元'],
      ['meetings', '万元'],
    ])
    expect(claims[0]?.change).toMatchObject({ text: '1500', resolved: { text: '0.15', how: 'converted' } })
    expect(claims[1]?.amount).toMatchObject({ text: '1500' })
    expect(cellText(claims[2]?.amount)).toBe('0.3')
  })
})

describe('figures of two kinds in one clause', () => {
  it('the plan is told beside the rate of what was spent', () => {
    const line = '公务接待费支出决算为8万元，完成全年预算10万元的80%，比上年决算数增加2万元，增长33.3%。'
    const { claims } = read(['一、情况说明', line], 'final')
    expect(claims.map(({ subject, basis, amount }) => [subject, basis, amount?.text])).toEqual([
      ['reception', 'executed', '8'],
      ['reception', 'adjusted', '10'],
    ])
    expect(claims[0]).toMatchObject({ completionRate: { text: '80' }, change: { text: '2' }, rateOf: 'adjusted' })
  })

  it('the figure of the year that is compared with is of that year', () => {
    const { claims } = read(['一、情况说明', '2025年收入预算120万元，比2024年100万元增加20万元，增长20.00%。'])
    expect(claims.map(({ subject, year, amount }) => [subject, year, amount?.text])).toEqual([
      ['income', 2025, '120'],
      ['income', 2024, '100'],
    ])
    expect(claims[0]).toMatchObject({ change: { text: '20' }, changePercent: { text: '20.00' }, direction: 'up' })
  })

  it('of a form not filled in say that nothing changed, where they are nothing', () => {
    const { claims } = read(['一、情况说明', '其他资金收入0万元，与上年相比增加（减少）0万元，增长（减少）0%。'])
    expect(claims).toMatchObject([{ direction: 'same', change: { text: '0' }, changePercent: { text: '0' } }])
    const [filled] = read(['一、情况说明', '基本支出9万元，与上年相比增加（减少）2万元。']).claims
    expect(filled).not.toHaveProperty('direction')
  })
})

describe('money under performance management', () => {
  it('is neither all projects nor an evaluation', () => {
    const lines = [
      '一、绩效情况说明',
      '本部门共2个项目实行绩效目标管理，涉及财政性资金合计30万元。',
      '编报绩效目标的项目共4个，涉及项目预算资金50万元。',
    ]
    expect(told(lines).map(([about = '', figure]) => [about.split('/')[0], figure])).toEqual([
      ['performanceManaged', '2'],
      ['performanceManaged', '30'],
      ['performanceManaged', '4'],
      ['performanceManaged', '50'],
    ])
  })
})

describe('page numbers', () => {
  const amounts = fc.record({
    before: fc.bigInt({ min: 100_00n, max: 99_999_99n }),
    change: fc.bigInt({ min: 1_00n, max: 9_999_99n }),
    page: fc.integer({ min: 1, max: 99 }),
  })
  const wan = (cents: bigint) => moneyToText((cents * 1_000_000n) as Money, '万元')

  /** 增长 | 4 | 13.11%: whatever stands on both sides of the page's end, no digit of its number joins. */
  it.each([true, false])('never join a figure; pages are known: %s', (paged) => {
    fc.assert(
      fc.property(amounts, ({ before, change, page }) => {
        const percent = percentOf(change as Money, before as Money) ?? ''
        const first = `虚构厅收支预算总计${wan(before + change)}万元，与上年相比增加${wan(change)}万元，增长`
        const place = (text: string, on: number) => (paged ? { text, page: on } : text)
        const { claims } = read([
          '一、收支预算总体情况说明',
          place(first, 1),
          place(String(page), 1),
          place(`${percent}%。`, 2),
        ])
        const [claim] = claims
        expect(claims).toHaveLength(1)
        expect(cellText(claim?.changePercent)).toBe(percent)
        expect(claim?.changePercent?.resolved?.certainty ?? 'certain').not.toBe('open')
      }),
      { numRuns: 200 },
    )
  })

  it('between a number and its unit leave the number whole, and none is missed', () => {
    const { claims, issues } = read([
      '六、基本支出情况说明',
      { text: '虚构厅财政拨款基本支出预算11700.63', page: 10 },
      { text: '8', page: 10 },
      { text: '万元，其中：项目支出5万元。本部门无此', page: 11 },
      { text: '9', page: 11 },
      { text: '项收入。', page: 12 },
    ])
    expect(claims.map(({ amount, count }) => amount?.text ?? count?.text)).toEqual(['11700.63', '5'])
    expect(issues).toEqual([])
  })

  it('stay a doubt where neither the pages nor the sentence tell', () => {
    const { claims, issues } = read(['一、情况说明', '虚构厅收入总计', '2', '248.09万元。'])
    expect(claims[0]?.amount?.resolved).toMatchObject({ text: '2248.09', certainty: 'open' })
    expect(issues).toHaveLength(1)
  })

  it('glued to a figure without a gap leave it open, in the reading that fits', () => {
    const line = '虚构厅收支预算总计27664.22万元，与上年相比增加3205.79万元，增长413.11%。'
    const [claim] = read(['一、情况说明', line]).claims
    expect(claim?.changePercent).toMatchObject({ text: '413.11', resolved: { text: '13.11', certainty: 'open' } })
  })

  it('do not excuse a document that is wrong: what is printed in one piece stays as printed', () => {
    const line = '住房保障支出3894.09万元，与上年相比增加878.93万元，增长30%。'
    const { claims, issues } = read(['一、情况说明', line])
    expect(claims[0]?.changePercent).toEqual({ text: '30', at: expect.any(String) })
    expect(issues).toEqual([])
  })
})

describe('what is said under a heading', () => {
  it('is the total of the line that heads the sentence, and its items stand under both', () => {
    const lines = [
      '五、财政拨款支出预算情况说明',
      '虚构厅2025年财政拨款预算支出9万元。其中：',
      '（一）公共安全支出（类）',
      '检察（款）：2025年预算支出合计6万元。其中：',
      '1．行政运行（项）支出4万元，与上年相比增加1万元。',
      '（二）住房保障支出（类）',
      '1．住房改革支出（款）住房公积金（项）支出3万元。',
    ]
    expect(told(lines)).toEqual([
      ['appropriationExpenditure/appropriation', '9'],
      ['functionLine/公共安全支出 · 检察/appropriation', '6'],
      ['functionLine/公共安全支出 · 检察 · 行政运行/appropriation', '4', '1'],
      ['functionLine/住房保障支出 · 住房改革支出 · 住房公积金/appropriation', '3'],
    ])
  })

  it('leaves the class above it where the next begins without a number', () => {
    const lines = [
      '六、财政拨款基本支出预算情况说明',
      '2、对个人和家庭的补助支出（类）5万元',
      '（1）离休费（款）支出5万元。',
      '（二）公用经费3万元',
      '商品和服务支出（类）3万元',
      '（1）办公费（款）支出3万元。',
    ]
    expect(told(lines).map(([what]) => what)).toEqual([
      'functionLine/对个人和家庭的补助支出/appropriation',
      'functionLine/对个人和家庭的补助支出 · 离休费/appropriation',
      'publicFunds/appropriation',
      'functionLine/商品和服务支出/appropriation',
      'functionLine/商品和服务支出 · 办公费/appropriation',
    ])
  })

  it('is nothing, where the table above is said to be empty', () => {
    for (const words of ['本表数为零。', '无。', '本表无数据', '虚构厅无政府性基金预算相关收支项目。'])
      expect(read(['七、政府性基金支出预算情况说明', words]).claims, words).toEqual(
        expect.arrayContaining([expect.objectContaining({ subject: 'governmentFund', none: true })]),
      )
  })
})

it('purchases of a kind are no total of purchases', () => {
  const lines = [
    '十二、政府采购预算情况说明',
    '2025年度政府采购预算总金额为10万元。其中，货物类政府采购支出预算2万元,占20%；服务类政府采购支出预算8万元,占80%；工程类政府采购支出预算0万元。',
  ]
  expect(told(lines)).toEqual([
    ['procurement', '10'],
    ['procurementGoods', '2', '20'],
    ['procurementServices', '8', '80'],
    ['procurementWorks', '0'],
  ])
})

it('the labels of a chart are shares, and no rates of completion', () => {
  const lines = ['三、支出预算情况说明', '本年支出合计10万元，其中：基本支出6万元，占60%。', '基本支出，60%。']
  const { claims } = read(lines)
  expect(claims.map(({ completionRate }) => completionRate)).toEqual([undefined, undefined, undefined])
  expect(cellText(claims.at(-1)?.share)).toBe('60')
})

it('like counting of two years is no likeness of their amounts', () => {
  const lines = ['十、机关运行经费情况说明', '按与上年统计口径一致相比，机关运行经费比上年减少2万元。']
  expect(read(lines).claims.map(({ subject, direction }) => [subject, direction])).toEqual([['operating', 'down']])
})

it('a change of a form that leaves both words has the direction of the sentence', () => {
  const lines = ['七、“三公”经费情况说明', '2025年度“三公”经费支出比2024年度减少2万元，下降（增长）20%。']
  const [claim, ...others] = read(lines).claims
  expect([claim?.direction, cellText(claim?.changePercent), others]).toEqual(['down', '20', []])
})

it('a reason for income and expenditure together is that of either', () => {
  const lines = [
    '2025年部门预算编制说明',
    '2025年，收入预算9万元，其中：财政拨款收入9万元，比2024年预算减少2万元。',
    '支出预算9万元，其中：财政拨款支出预算9万元，比2024年预算减少2万元。',
    '财政拨款收入支出减少的主要原因是项目调整。',
  ]
  const { claims } = read(lines)
  expect(claims.filter(({ reason }) => reason === '项目调整').map(({ subject }) => subject)).toEqual([
    'appropriationIncome',
    'appropriationExpenditure',
  ])
})

it('aims for all that is spent are of no projects, where none are named', () => {
  const lines = ['十四、预算绩效目标设置情况说明', '2025年本部门实行整体支出绩效目标管理，涉及财政性资金合计9万元。']
  expect(told(lines)).toEqual([['performanceManaged', '9']])
})

it('months and degrees are no amounts without a unit', () => {
  const lines = ['四、实施周期', '本项目为2025.1-2025.12。抗震设防烈度为7度。国内公务接待支出0.39万（含外宾）。']
  expect(read(lines).issues).toEqual([])
})

describe('a change', () => {
  it('of income and expenditure together is of neither alone, nor of what was named last', () => {
    const both = '收支较上年决算数减少2万元、下降20%，主要原因是压减。'
    expect(told(['一、总体情况说明', `2025年度收入总计9万元，支出总计9万元。${both}`], 'final')).toEqual([
      ['income/all', '9'],
      ['expenditure/all', '9'],
      ['incomeAndExpenditure/all', '2', '20'],
    ])
    const whole = '收入支出总体与上年相比，增加2万元，增长20%。'
    expect(told(['一、总体情况说明', `年末结转和结余1万元。${whole}`], 'final').at(-1)).toEqual([
      ...['incomeAndExpenditure/all', '2', '20'],
    ])
  })

  it('against the plan is against no year', () => {
    const text = '一般公共预算财政拨款支出9万元，较上年决算数增加1万元。较年初预算数增加3万元，增长50%。'
    const { claims } = read(['二、支出情况说明', text], 'final')
    expect(claims.map(({ basis, baseYear, change }) => [basis, baseYear, cellText(change)])).toEqual([
      ['executed', 2024, '1'],
      ['executed', undefined, '3'],
    ])
  })
})

it('what came in and went out under a heading of one money is of that money', () => {
  const text =
    '2025年度政府性基金预算财政拨款年初结转结余0.00万元，本年收入3.00万元，本年支出2.00万元，年末结转结余1.00万元。'
  expect(told(['（五）政府性基金预算收支决算情况说明', text], 'final')).toEqual([
    ['carriedOver/年初结转结余/governmentFund', '0.00'],
    ['governmentFundIncome/governmentFund', '3.00'],
    ['governmentFund/governmentFund', '2.00'],
    ['carriedForward/年末结转结余/governmentFund', '1.00'],
  ])
  expect(told(['二、说明', '年末一般公共预算财政拨款结转和结余1万元。'], 'final').map(([what]) => what)).toEqual([
    'carriedForward/年末一般公共预算财政拨款结转和结余/generalPublic',
  ])
})
