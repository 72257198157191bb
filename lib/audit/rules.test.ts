import { describe, expect, it } from 'vitest'
import { AUDIT_RULES } from './rules'

describe('AUDIT_RULES', () => {
  it.each(AUDIT_RULES.map((rule) => [rule.id, rule] as const))(
    '%s says what it presumes and how it reads aloud',
    (_, rule) => {
      expect(rule.title).toMatch(/[^。，；]$/)
      expect(rule.presumes).toMatch(/^\S.{3,200}[^。]。$/)
      expect(rule.example).toMatch(/^\S.{8,}。$/)
      expect(rule.example).not.toMatch(/undefined|NaN|\[object|\?%| 。| ，|。。|表 \d+\p{Script=Han}/u)
    },
  )

  it.each(AUDIT_RULES.flatMap((rule) => ('relations' in rule ? [[rule.id, rule.example] as const] : [])))(
    '%s has for an example what a relation that does not hold is told as',
    (_, example) => {
      expect(example).toMatch(/^.+(?:比.+[多少]|超过.+) [\d.,]+ 万元：前者.+，后者.+。$/)
    },
  )

  it('tells proof-readers and makers of forms of nothing that weighs more than a form', () => {
    const grave = AUDIT_RULES.filter(({ toldTo, severity }) => toldTo && toldTo !== 'readers' && severity !== 'form')
    expect(grave.map(({ id }) => id)).toEqual([])
  })
})
