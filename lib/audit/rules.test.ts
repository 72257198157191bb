import { describe, expect, it } from 'vitest'
import { AUDIT_RULES } from './rules'

describe('AUDIT_RULES', () => {
  it.each(AUDIT_RULES.map((rule) => [rule.id, rule] as const))(
    '%s says what it presumes and how it reads aloud',
    (_, rule) => {
      expect(rule.title).toMatch(/[^。，；]$/)
      expect(rule.presumes).toMatch(/^\S.{3,200}[^。]。$/)
      expect(rule.example).toMatch(/^\S.{8,}。$/)
      expect(rule.example).not.toMatch(/undefined|NaN|\[object|\?%| 。| ，|。。/)
    },
  )

  it('tells proof-readers and makers of forms of nothing that weighs more than a form', () => {
    const grave = AUDIT_RULES.filter(({ toldTo, severity }) => toldTo && toldTo !== 'readers' && severity !== 'form')
    expect(grave.map(({ id }) => id)).toEqual([])
  })
})
