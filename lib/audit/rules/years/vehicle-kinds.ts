import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import type { JudgingRule } from '@/lib/audit/rule'

/** Vehicles of one body in two years: as many in all, and of other kinds (一般公务用车, 执法执勤用车…). A kind does not change by itself. */
export const vehicleKinds: JudgingRule = {
  id: 'vehicle-kinds',
  title: '车辆总数没有变的，各类车辆也没有变',
  severity: 'doubt',
  needs: 'previous',
  presumes: '本年与上年是同一单位、同一口径的文件，都写了车辆总数和各类数，各类相加等于总数。',
  example: '车辆总数与上年的文件一样是 2 辆，而“执法执勤用车”由 1 辆变为 0 辆、“其他用车”由 1 辆变为 2 辆。',
  *judge({ disclosure, previous }) {
    const [now, before] = [stockOf(disclosure), previous && stockOf(previous)]
    if (!now || !before) return
    const subject = '车辆的种类'
    const left = evidenceOf(now.total)
    if (now.sum !== now.count || before.sum !== before.count) {
      yield { outcome: 'unchecked', subject, left, note: '各类车辆相加不等于总数' }
      return
    }
    // Bought, scrapped or handed over: then the kinds change as well.
    if (now.count !== before.count) return
    const names = [...new Set([...now.kinds.keys(), ...before.kinds.keys()])]
    const known = names.every((name) => now.kinds.has(name) && before.kinds.has(name))
    if (!known) {
      yield { outcome: 'unchecked', subject, left, note: '两年写的车辆种类不同' }
      return
    }
    const changed = names.filter((name) => now.kinds.get(name) !== before.kinds.get(name))
    if (changed.length === 0) yield { outcome: 'holds', subject, left }
    else {
      const told = changed.map(
        (name) => `“${name}”由 ${before.kinds.get(name) ?? 0} 辆变为 ${now.kinds.get(name) ?? 0} 辆`,
      )
      yield {
        ...{ outcome: 'fails', subject, place: 'kinds', left },
        right: { ...evidenceOf(before.total), ...(previous && { document: previous.document.sha256 }) },
        sentence: `车辆总数与上年的文件一样是 ${now.count} 辆，而${told.join('、')}。`,
      }
    }
  },
}

interface Stock {
  readonly total: Claim
  readonly count: number
  readonly sum: number
  readonly kinds: ReadonlyMap<string, number>
}

/** What is kept, not what is to be bought. */
function stockOf({ claims }: Disclosure): Stock | undefined {
  const told = claims.filter(({ subject, basis, count }) => subject === 'vehicleCount' && basis === 'executed' && count)
  const [total, ...others] = told.filter(({ label }) => label === undefined)
  const kinds = told.filter(
    ({ label, section }) => label !== undefined && section === total?.section && !/保有量|购置/.test(label),
  )
  const numbers = kinds.map(({ count }) => Number(count?.text.trim()))
  if (!total || others.length > 0 || kinds.length < 2 || numbers.some(Number.isNaN)) return undefined
  return {
    ...{ total, count: Number(total.count?.text.trim()), sum: numbers.reduce((a, b) => a + b, 0) },
    kinds: new Map(kinds.map(({ label = '' }, i) => [label, numbers[i] ?? 0])),
  }
}

const evidenceOf = ({ count, at }: Claim) => ({ text: count?.text ?? '', at: count?.at ?? at })
