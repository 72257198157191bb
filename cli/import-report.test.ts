import { describe, expect, it } from 'vitest'
import { decisionOf, originOf } from './document-identity'
import { conflictSentence, proposalSentence, refusalOf } from './import-report'
import { departmentSchema, districtSchema } from '@/lib/budget/place'
import registryFile from '@/data/registry/districts.json'
import { loadDivisions } from '@/lib/budget/division'

const registry = { districts: districtSchema.array().parse(registryFile), divisions: await loadDivisions() }

describe('what is said', () => {
  it('of a refused file is one sentence, with what was missing', () => {
    expect(refusalOf({ ok: false, failure: 'identityUnclear', detail: 'year' })).toMatch(/（没有年度）。/)
    expect(refusalOf({ ok: false, failure: 'tooMuchContent', detail: '超过 2000 页' })).toMatch(
      /^内容超出上限（超过 2000 页）。/,
    )
  })

  it('of a new department is an entry to review and paste, without a code made up for it', () => {
    const given = { slug: 'xugouju', name: '西工区虚构局', names: [], units: [], lineage: [], formerSlugs: [] }
    const proposal = { kind: 'department', district: '410303', name: '西工区虚构局', entry: given } as const
    const [, entry = '{}'] = /(\{.*\})/.exec(proposalSentence(proposal)) ?? []
    expect(departmentSchema.parse(JSON.parse(entry))).toEqual(given)
  })

  it('of a conflict says how to answer', () => {
    const conflict = { kind: 'otherCode', name: '虚构局', code: '901', known: '902' } as const
    expect(conflictSentence(conflict)).toContain('--as')
  })
})

describe('an answer', () => {
  it('is a body of the registry, by code or by address', () => {
    const decided = { district: '410303', department: '113' }
    expect(decisionOf('410303/113', registry)).toEqual(decided)
    expect(decisionOf('xigong/xingzheng-shenpi-he-zhengwu-xinxi-guanliju', registry)).toEqual(decided)
    expect(decisionOf('410303/113/113002', registry)).toEqual({ ...decided, unit: '113002' })
    expect(decisionOf('putuo-shanghai/sifaju/benji', registry)).toEqual({
      ...{ district: '310107', department: '~sifaju', unit: '~benji' },
    })
    expect(decisionOf('jianxi/zhengwu-fuwu-zhongxin', registry)?.department).toBe('~zhengwu-fuwu-zhongxin')
    expect(decisionOf(undefined, registry)).toBeUndefined()
  })

  it.each(['410303', '410303/999', '410303/113/999', 'a/b/c/d', ''])('is refused as %j', (text) => {
    expect(() => decisionOf(text, registry)).toThrow('登记表里没有')
  })

  it('names an origin that a browser may follow', () => {
    expect(originOf('https://example.org/a')).toBe('https://example.org/a')
    for (const text of ['javascript:alert(1)', 'file:///etc/passwd', 'example.org'])
      expect(() => originOf(text)).toThrow('--origin')
  })
})
