import type { CorrectionStatus } from '@/lib/budget/correction'
import { correctionWords } from '@/lib/words/corrections'
import { dateText } from './year-text'

/** Whether the department was told, and what it answered, in a sentence. */
export function correctionStatus(status: CorrectionStatus, reported: string | null, answered: string | null): string {
  const said = correctionWords.status[status]
  const [told, heard] = [reported, answered].map((day) => (day === null ? undefined : dateText(day)))
  return said(told ?? '', heard)
}
