import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '@/lib/budget/statement'
import { Ledger } from '@/lib/ingest/outline'
import { pageFurniture } from '@/lib/ingest/page-furniture'
import { readStatement } from './read-statement'

// Sentences made here, about departments that do not exist: whatever the amounts and wherever the lines break, they are read back.

const FIGURES = ['amount', 'change', 'changePercent', 'share', 'completionRate', 'count', 'score'] as const
const NAME = '测试区虚构事务中心'

function read(lines: readonly string[], phase: 'budget' | 'final' = 'budget') {
  const printed = lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ kind: 'line', line: { text, at: `L${index + 1}` } } as const],
  )
  const furniture = pageFurniture(printed)
  const blocks = printed.map((block, index) => ({ index, block })).filter(({ index }) => !furniture.has(index))
  const ledger = new Ledger()
  const { claims, issues } = readStatement(blocks, ledger, { year: 2025, phase })
  expect(ledger.unplaced(blocks)).toEqual([])
  return { claims, issues }
}

/** A claim in short: its subject and what it says. */
function brief(claim: Claim): Record<string, unknown> {
  const figures = FIGURES.flatMap((key) => {
    const cell = claim[key]
    return cell ? [[key, cell.resolved?.text ?? cell.text]] : []
  })
  const { subject, direction, baseYear } = claim
  return { subject, ...Object.fromEntries(figures), ...(direction && { direction, baseYear }) }
}

const claimsOf = (lines: readonly string[], phase?: 'budget' | 'final') => read(lines, phase).claims.map(brief)

const cents = fc.bigInt({ min: 0n, max: 99_999_999_99n })
const printed = (hundredths: bigint) => `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
const amount = fc.oneof(cents.map(printed), fc.nat(99_999).map(String))
const percent = fc.bigInt({ min: 0n, max: 99_999n }).map(printed)
const direction = fc.constantFrom(['增加', 'up'] as const, ['减少', 'down'] as const)

/** A paragraph as a page would break it: at any width, with blank lines and page footers between. */
const wrapped = (text: string) =>
  fc.tuple(fc.integer({ min: 9, max: 60 }), fc.boolean()).map(([width, footer]) => {
    const lines = text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []
    return lines.flatMap((line, i) => (footer && i === 1 ? ['', '- 7 -', '', line] : [line, '']))
  })

const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, check), { numRuns: 300 })

describe('sentences come back', () => {
  it('totals and their change', () => {
    const sentence = fc
      .record({ income: amount, expenditure: amount, change: amount, percent, direction, spaced: fc.boolean() })
      .chain((said) => {
        const gap = said.spaced ? ' ' : ''
        const text =
          `${NAME}${gap}2025${gap}年收入总计${gap}${said.income}${gap}万元，支出总计${said.expenditure}万元，` +
          `与2024年预算相比，收支总计各${said.direction[0]}${said.change}万元，` +
          `${said.direction[0] === '增加' ? '增长' : '下降'}${said.percent}%，主要原因：虚构的原因。`
        return fc.record({ said: fc.constant(said), lines: wrapped(text) })
      })
    holds(sentence, ({ said, lines }) => {
      expect(claimsOf(['一、收入支出预算总体情况说明', ...lines])).toEqual([
        { subject: 'income', amount: said.income },
        { subject: 'expenditure', amount: said.expenditure },
        {
          ...{ subject: 'incomeAndExpenditure', change: said.change, changePercent: said.percent },
          ...{ direction: said.direction[1], baseYear: 2024 },
        },
      ])
    })
  })

  it('parts and their shares', () => {
    const sentence = fc.tuple(amount, amount, percent, amount, percent).chain((figures) => {
      const [total, basic, basicShare, project, projectShare] = figures
      const text =
        `${NAME}2025年支出合计${total}万元，其中：基本支出${basic}万元，占${basicShare}%；` +
        `项目支出${project}万元，占${projectShare}%。`
      return wrapped(text).map((lines) => ({ figures, lines }))
    })
    holds(sentence, ({ figures: [total, basic, basicShare, project, projectShare], lines }) => {
      expect(claimsOf(['三、支出预算总体情况说明', ...lines])).toEqual([
        { subject: 'expenditure', amount: total },
        { subject: 'basic', amount: basic, share: basicShare },
        { subject: 'project', amount: project, share: projectShare },
      ])
    })
  })

  it('items of the final accounts and their rates', () => {
    const sentence = fc.tuple(amount, amount, percent).chain((figures) => {
      const text =
        `1.虚构服务支出（类）虚构机构（室）事务（款）虚构运行（项）。年初预算为${figures[0]}万元，` +
        `支出决算为${figures[1]}万元，完成年初预算的${figures[2]}%。`
      return wrapped(text).map((lines) => ({ figures, lines }))
    })
    holds(sentence, ({ figures: [planned, spent, rate], lines }) => {
      const { claims } = read(['五、一般公共预算支出决算情况说明', ...lines], 'final')
      expect(claims.map(brief)).toEqual([
        { subject: 'functionLine', amount: planned },
        { subject: 'functionLine', amount: spent, completionRate: rate },
      ])
      expect(claims.map(({ basis, rateOf }) => [basis, rateOf])).toEqual([
        ['initial', undefined],
        ['executed', 'initial'],
      ])
      expect(claims[1]?.label).toBe('虚构服务支出 · 虚构机构（室）事务 · 虚构运行')
    })
  })

  it('counts of vehicles and equipment', () => {
    const sentence = fc.tuple(fc.nat(999), fc.nat(99), fc.nat(99)).chain((figures) => {
      const text =
        `2024年期末，${NAME}共有车辆${figures[0]}辆，其中：虚构用车${figures[1]}辆；` +
        `单位价值50万元以上虚构设备${figures[2]}台（套）。`
      return wrapped(text).map((lines) => ({ figures, lines }))
    })
    holds(sentence, ({ figures, lines }) => {
      const { claims } = read(['（四）国有资产占用情况', ...lines])
      expect(
        claims.map(({ subject, label, count, countUnit, year, basis }) => [
          ...[subject, label, count?.resolved?.text ?? count?.text, countUnit, year, basis],
        ]),
      ).toEqual([
        ['vehicleCount', undefined, String(figures[0]), '辆', 2024, 'executed'],
        ['vehicleCount', '虚构用车', String(figures[1]), '辆', 2024, 'executed'],
        ['equipmentCount', '单位价值50万元以上虚构设备', String(figures[2]), '台（套）', 2024, 'executed'],
      ])
    })
  })
})

describe('a sentence', () => {
  it('without a known subject keeps its own name', () => {
    const { claims } = read(['一、情况说明', '项目支出5万元。', '虚构机动经费预算数为3万元，占1%。'])
    expect(claims.map(({ subject, label }) => [subject, label])).toEqual([
      ['project', undefined],
      ['other', '虚构机动经费预算'],
    ])
  })

  it('whose change names something else is settled by arithmetic', () => {
    const { claims } = read(
      [
        '六、基本支出决算情况说明',
        '基本支出100.00万元。与上年度相比，一般公共预算财政拨款支出减少25.00万元，下降20.00%。',
      ],
      'final',
    )
    expect(claims.map(brief)).toMatchObject([
      {
        subject: 'basic',
        amount: '100.00',
        change: '25.00',
        changePercent: '20.00',
        direction: 'down',
        baseYear: 2024,
      },
    ])
    expect(claims[0]?.change?.resolved?.certainty).toBe('settled')
  })

  it('that gives a share of something else does not give it to what went before', () => {
    const lines = ['三、支出预算情况说明', '支出合计10万元，其中项目支出占40%。']
    expect(claimsOf(lines)).toEqual([
      { subject: 'expenditure', amount: '10' },
      { subject: 'project', share: '40' },
    ])
  })

  it('that fits nothing before it stands alone', () => {
    const lines = [
      '六、基本支出决算情况说明',
      '基本支出100.00万元。与上年度相比，一般公共预算财政拨款支出减少25.00万元，下降21.00%。',
    ]
    expect(claimsOf(lines, 'final').map(({ subject }) => subject)).toEqual(['basic', 'generalPublic'])
  })

  it('in 亿元 is counted in 万元, the printed figure kept', () => {
    const { claims } = read(['一、情况说明', '收入总计1.25亿元。'])
    expect(claims[0]?.amount).toMatchObject({ text: '1.25', resolved: { text: '12500' } })
  })

  it('gives its reason to the claim it explains, and its figures to nobody', () => {
    const lines = [
      '七、“三公”经费支出预算情况说明',
      '（一）公务接待费5万元，比2024年增加2万元，主要原因是：误计3万元，少用2人。',
    ]
    const { claims } = read(lines)
    expect(claims.map(brief)).toEqual([
      { subject: 'reception', amount: '5', change: '2', direction: 'up', baseYear: 2024 },
      { subject: 'other', amount: '3' },
      { subject: 'other', count: '2' },
    ])
    expect(claims[0]?.reason).toBe('误计3万元，少用2人')
  })

  it.each([
    ['增加2万元，增长66.67%，主要是虚构人员增加。', '虚构人员增加'],
    ['增加2万元，增长66.67%，主要系2024年压缩了虚构事项，按规定办理。', '2024年压缩了虚构事项，按规定办理'],
    ['增加2万元，系因虚构规定。', '虚构规定'],
    ['增加2万元，由于虚构规定；', '虚构规定'],
    ['持平，系虚构规定不变。', '虚构规定不变'],
    // Says what it is for, or more than a reason, or begins with the same letters.
    ['增加2万元，主要是用于虚构事项。', undefined],
    ['增加2万元，因公出国（境）费没有安排。', undefined],
    ['增加2万元，系统运行正常。', undefined],
    ['增加2万元，主要是车辆增加3辆，虚构事项。', undefined],
    ['增加2万元，主要是虚构人员增加，会议费10万元。', undefined],
  ])('%s gives a reason without calling it one', (said, reason) => {
    const { claims } = read(['七、“三公”经费支出预算情况说明', `（一）公务接待费5万元，与2024年相比${said}`])
    expect(claims[0]).toMatchObject({ subject: 'reception', amount: { text: '5' } })
    expect(claims.map((claim) => claim.reason)).toEqual([reason, ...claims.slice(1).map(() => undefined)])
  })

  it('figures behind what may be a reason stay what they are', () => {
    const lines = ['三、收入支出情况说明', '收入总计10万元，比2024年增加2万元，主要是虚构人员增加，支出总计9万元。']
    expect(claimsOf(lines)).toEqual([
      { subject: 'income', amount: '10', change: '2', direction: 'up', baseYear: 2024 },
      { subject: 'expenditure', amount: '9' },
    ])
  })

  it.each([
    ['增加16万元，增长16倍', '1600', 'settled'],
    ['增加16.4万元，增长16倍', '1600', 'open'],
    ['增长1.5倍', '150', 'open'],
    ['增长了0.125倍', '12.5', 'open'],
  ])('that tells a change as a multiple says how sure its percentage is: %s', (said, percent, certainty) => {
    const { claims, issues } = read(['七、“三公”经费说明', `（一）公务接待费17万元，比2024年${said}。`])
    expect(claims).toHaveLength(1)
    expect(claims[0]).toMatchObject({ direction: 'up', changePercent: { resolved: { text: percent, certainty } } })
    expect(claims[0]?.changePercent?.text).toMatch(/倍$/)
    expect(issues.map(({ kind }) => kind)).toEqual(certainty === 'open' ? ['unreadable'] : [])
  })

  it.each(['为2024年的3倍', '是2024年的1.5倍', '增加到3倍', '减少2倍'])('that says %s gives no percentage', (said) => {
    const { claims } = read(['七、“三公”经费说明', `（一）公务接待费17万元，${said}。`])
    expect(claims.map(({ changePercent, share }) => [changePercent, share])).toEqual([[undefined, undefined]])
  })

  it('never throws, whatever it is and however long', () => {
    const noise = fc.array(
      fc.constantFrom(...'年月收入支出预算增加占为与比2024（）类款项。；，：*#-. 5万元%个辆主要原因\n'),
      { maxLength: 400 },
    )
    holds(noise, (pieces) => {
      const lines = pieces.join('').split('\n')
      const { claims } = read(lines)
      expect(claims.every(({ at }) => /^L\d+$/.test(at))).toBe(true)
    })
    const long = '与2024年相比，项目支出增加5万元，'.repeat(20_000)
    // How long that takes, `npm run bench -- parse-growth-sentences` says.
    expect(() =>
      read([long, '*'.repeat(200_000), '1 '.repeat(100_000), ' '.repeat(200_000) + 'x', '（'.repeat(100_000)]),
    ).not.toThrow()
  })
})
