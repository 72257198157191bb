import { z } from 'zod'
import { bodyKey } from '@/lib/budget/place'
import type { Decision, Registry } from '@/lib/ingest/identify'
import { badUsage } from '@/lib/problem'
import type { FileOutcome } from './document-reading'
import { conflictSentence, proposalSentence, refusalOf } from './import-report'

/** `--as 410303/113`, or with the unit `410303/113/113002`: a person's answer; codes or the words of the address. */
export function decisionOf(text: string | undefined, registry: Registry): Decision | undefined {
  if (text === undefined) return undefined
  const [place = '', body = '', unit, ...more] = text.split('/')
  const district = registry.districts.find(({ code, slug }) => code === place || slug === place)
  const department = district?.departments.find(({ code, slug }) => code === body || slug === body)
  const own =
    unit === undefined ? undefined : department?.units.find(({ code, slug }) => code === unit || slug === unit)
  if (!district || !department || (unit !== undefined && !own) || more.length > 0)
    throw badUsage(`登记表里没有 ${text}；--as 要写成“区县/部门”或“区县/部门/单位”，例如 410303/113。`)
  return { district: district.code, department: bodyKey(department), ...(own && { unit: bodyKey(own) }) }
}

export function originOf(text: string | undefined): string | undefined {
  if (text !== undefined && !(z.url().safeParse(text).success && /^https?:/.test(text)))
    throw badUsage('--origin 要写成网址，以 http:// 或 https:// 开头。')
  return text
}

/** Why the outcome cannot be stored or shipped as it is; undefined when it can. */
export function refusal(outcome: FileOutcome): string | undefined {
  if (!outcome.ok) return refusalOf(outcome)
  const { identification } = outcome
  switch (identification.outcome) {
    case 'identified':
      return undefined
    case 'conflict':
      return conflictSentence(identification.conflict)
    case 'proposed':
      return `登记表里${identification.proposals.map(proposalSentence).join('')}`
  }
}
