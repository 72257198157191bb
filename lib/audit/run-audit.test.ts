import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentDisclosure } from '@/lib/testing/consistent-disclosure'
import { PHASES } from '@/lib/budget/phase'
import type { Disclosure } from '@/lib/budget/disclosure'
import { inYuan, placed } from './audit-fixture'
import { mutationResults, MUTATIONS } from './mutation-fixture'
import type { Failure, Rule } from './rule'
import { AUDIT_RULES } from './rules'
import { auditText, runAudit } from './run-audit'

describe.each(PHASES)('a consistent disclosure (%s)', (phase) => {
  it('has no finding, whatever its amounts', () => {
    fc.assert(
      fc.property(consistentDisclosure({ phase }), (disclosure) => {
        const { findings, checks } = runAudit({ disclosure })
        expect(findings.map(({ rule, sentence }) => [rule, sentence])).toEqual([])
        expect(checks.filter(({ outcome }) => outcome === 'holds').length).toBeGreaterThan(60)
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['in 元', inYuan],
    ['with blanks that have no place', placed],
  ])('has none %s either', (_, asRead) => {
    fc.assert(
      fc.property(consistentDisclosure({ phase }), (disclosure) => {
        const { findings, checks } = runAudit({ disclosure: asRead(disclosure) })
        expect(findings.map(({ rule, sentence }) => [rule, sentence])).toEqual([])
        expect(checks.filter(({ outcome }) => outcome === 'holds').length).toBeGreaterThan(60)
      }),
      { numRuns: 12 },
    )
  })
})

describe('one wrong figure in a consistent disclosure', () => {
  const [disclosure] = fc.sample(consistentDisclosure({ phase: 'budget' }), { numRuns: 1, seed: 11 }) as [Disclosure]
  const results = [...mutationResults(disclosure)]

  it.each(MUTATIONS.slice(0, 2))('%s: some rule fires, whichever cell it is', (mutation) => {
    const missed = results.filter((result) => result.mutation === mutation && !result.caught)
    expect(missed.map(({ cell }) => cell)).toEqual([])
  })

  it('is seen also where blanks have no place of their own', () => {
    const read = [...mutationResults(disclosure, MUTATIONS.slice(0, 1), { asRead: placed, every: 11 })]
    expect(read.length).toBeGreaterThan(30)
    const missed = read.filter(({ caught }) => !caught).map(({ cell }) => cell)
    // The table of 三公 has one row: where nothing else tells, a part that is blank may be one that was not read.
    expect(missed.filter((cell) => !cell.startsWith('threePublic.'))).toEqual([])
  })

  it('swapped with the next row: nearly always', () => {
    const swapped = results.filter(({ mutation }) => mutation === 'swapped with the next row')
    expect(swapped.filter(({ caught }) => caught).length / swapped.length).toBeGreaterThan(0.97)
  })
})

describe('a finding', () => {
  const [made] = fc.sample(consistentDisclosure({ phase: 'budget' }), { numRuns: 1, seed: 13 }) as [Disclosure]
  const broken = structuredClone(made)
  const total = broken.tables.expenditure?.rows.find(({ level }) => level === 'total')
  if (total?.cells['total']) total.cells['total'].text = '1.00'
  const { findings } = runAudit({ disclosure: broken })

  it('keeps its key when rows are numbered otherwise, and has another in another year', () => {
    const renumbered = structuredClone(broken)
    for (const row of renumbered.tables.expenditure?.rows ?? []) row.row += 7
    const keys = (disclosure: Disclosure) => runAudit({ disclosure }).findings.map(({ key }) => key)
    expect(findings.length).toBeGreaterThan(0)
    expect(keys(renumbered)).toEqual(findings.map(({ key }) => key))
    const later = { ...broken, identity: { ...broken.identity, year: 2026 } }
    expect(keys(later).filter((key) => findings.some((finding) => finding.key === key))).toEqual([])
  })

  const twice = (...said: readonly Pick<Failure, 'sentence' | 'severity'>[]): Rule => ({
    ...{ id: 'of-place', title: '虚构', severity: 'form' },
    *judge() {
      for (const each of said)
        yield { outcome: 'fails', subject: '虚构', place: 'one place', left: { text: '1' }, ...each }
    },
  })
  const foundBy = (rule: Rule) => runAudit({ disclosure: made }, [rule]).findings

  it('of one place that says another thing is one of its own, under a key that stays', () => {
    const both = foundBy(twice({ sentence: '甲。' }, { sentence: '乙。' }))
    expect(both.map(({ sentence }) => sentence)).toEqual(['甲。', '乙。'])
    expect(new Set(both.map(({ key }) => key)).size).toBe(2)
    const [alone] = foundBy(twice({ sentence: '甲。' }))
    expect(both[0]?.key).toBe(alone?.key)
  })

  it('of one place that says the same is one, of the greater weight', () => {
    const same = foundBy(twice({ sentence: '甲。', severity: 'rounding' }, { sentence: '甲。', severity: 'error' }))
    expect(same).toMatchObject([{ sentence: '甲。', severity: 'error' }])
  })

  it('has both figures, the difference and a sentence', () => {
    for (const finding of findings) {
      expect(finding.published.text).not.toBe('')
      expect(finding.expected).toBeDefined()
      expect(finding.difference).toMatch(/^-?\d+\.\d{2,}$/)
      expect(finding.sentence).toMatch(/。$/)
    }
  })
})

describe('a rule that lacks what it needs', () => {
  it('is in the ledger as unchecked', () => {
    const [made] = fc.sample(consistentDisclosure({ phase: 'final' }), { numRuns: 1, seed: 1 }) as [Disclosure]
    const unchecked = runAudit({ disclosure: made }).checks.filter(({ outcome }) => outcome === 'unchecked')
    expect(unchecked.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['against-last-year', 'initial-budget']))
  })

  const ofText: Rule = {
    ...{ id: 'of-text', title: '虚构', severity: 'form', needs: 'text' },
    *judge({ text = [] }) {
      const left = { text: text[0] ?? '' }
      yield { outcome: 'fails', subject: '虚构', place: 'first line', left, sentence: '虚构。' }
    },
  }

  it('says what shipped of it, for that very document alone', () => {
    const [made] = fc.sample(consistentDisclosure({ phase: 'budget' }), { numRuns: 1, seed: 1 }) as [Disclosure]
    const textAudit = auditText({ disclosure: made, text: ['第一行'] }, [ofText])
    expect(runAudit({ disclosure: made, textAudit }, [ofText]).findings).toMatchObject([
      { published: { text: '第一行' } },
    ])
    const other = { ...textAudit, document: '1'.repeat(64) }
    expect(runAudit({ disclosure: made, textAudit: other }, [ofText])).toMatchObject({
      findings: [],
      checks: [{ outcome: 'unchecked', note: '没有原文' }],
    })
  })
})

describe('the registry', () => {
  it('names each rule once, in kebab-case', () => {
    const ids = AUDIT_RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })
})
