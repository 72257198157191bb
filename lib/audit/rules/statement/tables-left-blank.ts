import { cellMoney } from '@/lib/budget/cell'
import type { Disclosure } from '@/lib/budget/disclosure'
import type { Claim } from '@/lib/budget/statement'
import type { JudgingRule } from '@/lib/audit/rule'
import { inWan } from '@/lib/audit/sentences'
import { claimName, claimTerm, isOfItsYear } from '@/lib/audit/statement-terms'
import { tableName } from '@/lib/audit/table-terms'

/** A table without figures (三公, a fund, 机构运转经费) beside a sentence that tells an amount of it. */
export const tablesLeftBlank: JudgingRule = {
  id: 'tables-left-blank',
  title: '说明写了金额的，对应的表不是空的',
  severity: 'conflict',
  presumes: '这张表已经认出、表里没有一行数据；说明里写的是本年本口径的金额。',
  example: '说明第七节的公务接待费是 3.00 万元，表 8 没有数据。',
  *judge({ disclosure }) {
    for (const [key, subjects] of TABLES) {
      const table = disclosure.tables[key]
      if (!table || (table.state !== 'empty' && table.state !== 'declaredEmpty')) continue
      for (const claim of toldOf(disclosure, subjects)) {
        const term = claimTerm(claim)
        const subject = claimName(claim)
        const right = { table: key, text: table.title, ...(table.at !== undefined && { at: table.at }) }
        if (term.state !== 'amount' || term.open)
          yield { outcome: 'unchecked', subject, left: term.evidence, note: '数字的读法未定' }
        else if (term.money === 0n) yield { outcome: 'holds', subject, left: term.evidence, right }
        else {
          const how = table.state === 'empty' ? '没有数据' : '写明没有数据'
          const sentence = `${subject}是 ${inWan(term.money)}，${tableName(disclosure, key)}${how}。`
          yield { outcome: 'fails', subject, place: `${key} ${claim.subject}`, left: term.evidence, right, sentence }
        }
      }
    }
  },
}

const TABLES = [
  ['threePublic', ['threePublic', 'abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception']],
  ['governmentFund', ['governmentFund']],
  ['stateCapital', ['stateCapital']],
  ['operating', ['operating']],
] as const satisfies readonly (readonly [string, readonly Claim['subject'][]])[]

const toldOf = (disclosure: Disclosure, subjects: readonly Claim['subject'][]): readonly Claim[] =>
  disclosure.claims.filter(
    (claim) =>
      subjects.includes(claim.subject) &&
      claim.label === undefined &&
      isOfItsYear(claim, disclosure) &&
      cellMoney(claim.amount, claim.unit) !== undefined,
  )
