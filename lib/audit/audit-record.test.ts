import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { correctionSchema } from '@/lib/budget/correction'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { auditInFull, auditTextInFull } from './audit-record'

const shipped = (file: string): unknown => JSON.parse(readFileSync(path.join(process.cwd(), 'data', file), 'utf8'))
const disclosure = disclosureSchema.parse(shipped('disclosures/laocheng/045-2024-budget.json'))
const corrections = correctionSchema.array().parse(shipped('corrections/laocheng-045-2024-budget.json'))
const audit = auditInFull({ disclosure }, { corrections, textAudits: [] })
const published = new Map(audit.corrections.map(({ correction, figures }) => [correction.key, figures]))

describe('what 老城 says of itself', () => {
  it('every shipped correction fits its document', () => {
    expect(audit.stale).toEqual([])
    expect([...published.keys()]).toEqual(corrections.map(({ key }) => key))
  })

  it('a bonus of 1,500 元 instead of 1,500 万元 takes 1499.85 from every total', () => {
    const figures = published.get('laocheng-2024-nianzhong-jiangjin') ?? []
    const corrected = (label: string) => figures.find((figure) => figure.label === label)?.corrected
    expect(corrected('表 1 支出“支出总计”行“金额”')).toBe('801.58')
    expect(corrected('表 3“合计”行“基本支出 › 小计”')).toBe('243.58')
    expect(corrected('说明第六节的人员经费')).toBe('230.90')
    const changes = figures.filter(({ place }) => place.column === 'change')
    const others = figures.filter((figure) => !changes.includes(figure))
    expect(new Set(others.map(({ arithmetic }) => / − (\S+) /.exec(arithmetic)?.[1]))).toEqual(new Set(['1499.85']))
    expect(changes).toMatchObject([
      { published: '1964.30', corrected: '464.45', arithmetic: '801.58 − 337.13 = 464.45' },
      { published: '1964.30', corrected: '464.45' },
    ])
  })

  it('last year’s figure is the same by published and by corrected figures, and says so', () => {
    const last = audit.derived.find((each) => each.kind === 'lastYear' && each.subject === 'expenditure')
    expect(last).toMatchObject({
      ...{ amount: '337.13', arithmetic: '2301.43 − 1964.30 = 337.13（更正后 801.58 − 464.45，得数相同）' },
    })
  })

  it('a car that costs 1.50 and not 11.50 takes the change against last year with it', () => {
    const figures = published.get('laocheng-2024-gongche-yunxing') ?? []
    const changes = figures.filter(({ place }) => place.column === 'change')
    expect(changes.map(({ published: said, corrected }) => [said, corrected])).toEqual([
      ['11.00', '1.00'],
      ['11.00', '1.00'],
    ])
  })

  it('is a finding that carries the admission, and so is what another rule finds at that cell', () => {
    const admitted = audit.findings.filter((finding) => finding.admitted).map(({ rule }) => rule)
    expect(admitted).toEqual(expect.arrayContaining(['admitted-errors', 'three-public-within-codes']))
    expect(audit.findings.filter(({ rule }) => rule === 'admitted-errors')).toHaveLength(2)
  })

  it('is known to what ships in place of its words', () => {
    const at = Number(/^L(\d+)/.exec(corrections.at(-1)?.evidence.find(({ at }) => at !== undefined)?.at ?? '')?.[1])
    const text = [...Array<string>(at - 1).fill(''), '虚构补贴误计入虚构经费。']
    const said = (known: typeof corrections) =>
      auditTextInFull({ disclosure, text }, { corrections: known }).checks.filter(
        ({ rule }) => rule === 'admitted-in-words',
      )
    expect(said(corrections)).toMatchObject([{ outcome: 'holds' }])
    expect(said([])).toMatchObject([{ outcome: 'fails' }])
  })

  it('a correction that no longer fits is told, and changes nothing', () => {
    const [first] = corrections
    if (!first) throw new Error('no correction ships')
    const cells = first.cells.map((cell) => ({ ...cell, expect: '9.99' }))
    const stale = auditInFull({ disclosure }, { corrections: [{ ...first, cells }], textAudits: [] })
    expect(stale.corrections).toEqual([])
    expect(stale.stale).toMatchObject([
      { problems: [expect.stringContaining('不再是“9.99”'), expect.anything(), expect.anything()] },
    ])
  })

  it('is not for another year', () => {
    const other = { ...disclosure, identity: { ...disclosure.identity, year: 2025 } }
    expect(auditInFull({ disclosure: other }, { corrections, textAudits: [] }).corrections).toEqual([])
  })
})
