import type { z } from 'zod'
import type { targetSchema } from '@/lib/budget/table-rows'
import { compared, joinedName } from './words'

export type Target = z.infer<typeof targetSchema>

/** What of a target (指标值) is a number: `≥65 套` → `>=`, `65`, `套`; words stay words. */
export function readTarget(printed: string, at: string | undefined): Target {
  const text = joinedName(printed)
  return { text, ...(at !== undefined && { at }), ...numberIn(text) }
}

/** A target whose cell a page break cut in pieces: printed is the first, meant is the whole. */
export function rejoinedTarget({ text, at, resolved }: Target, piece: string): Target {
  const whole = (resolved?.text ?? text) + joinedName(piece)
  return {
    text,
    ...(at !== undefined && { at }),
    resolved: { text: whole, how: 'rejoined', certainty: 'certain' },
    ...numberIn(whole),
  }
}

function numberIn(text: string): Pick<Target, 'operator' | 'number' | 'upper' | 'unit'> {
  const words = compared(text)
    .replace(/％/g, '%')
    .replace(/,(?=\d{3}(?!\d))/g, '')
  const parts = FORM.exec(words)
  if (!parts?.groups) return {}
  const { sign = '', number = '', upper, unit = '', bound = '' } = parts.groups
  const named = unit === '' ? {} : { unit }
  if (upper !== undefined) return sign === '' && bound === '' ? { operator: 'range', number, upper, ...named } : {}
  const operator = sign !== '' ? SIGNS.find(({ form }) => form.test(sign))?.operator : BOUNDS[bound]
  return operator === undefined ? {} : { operator, number, ...named }
}

const NUMBER = String.raw`\d{1,16}(?:\.\d{1,8})?`
const FORM = new RegExp(
  `^(?<sign>[≤≦≥≧<>=＜＞＝]=?|不(?:低|少|小)于|不(?:高|大|多)于|不超过|至少|[\\p{Script=Han}]{0,8}达到|(?:大于|小于|高于|低于)(?:或?等于)?)?` +
    `(?<number>${NUMBER})(?:%?[-—–~～至](?<upper>${NUMBER}))?(?<unit>[^\\d\\s,。;、年]{0,8}?|次/年|年)(?<bound>以上|以下|以内|之内)?$`,
  'u',
)

const SIGNS = [
  { form: /^(?:[≤≦]|[<＜]=|不(?:高|大|多)于|不超过|(?:小于|低于)或?等于)/, operator: '<=' },
  { form: /^(?:[≥≧]|[>＞]=|不(?:低|少|小)于|至少|.*达到|(?:大于|高于)或?等于)/, operator: '>=' },
  { form: /^(?:[<＜]|小于|低于)/, operator: '<' },
  { form: /^(?:[>＞]|大于|高于)/, operator: '>' },
  { form: /^[=＝]/, operator: '=' },
] as const

const BOUNDS: Readonly<Record<string, Target['operator']>> = { '': '=', 以上: '>=', 以下: '<=', 以内: '<=', 之内: '<=' }
