import { withoutSpaces } from '@/lib/ingest/normalise/words'

/** `合计`, `总计`, `总 计`. */
export const isTotal = (name: string): boolean => /^[合总]计[:：]?$/.test(withoutSpaces(name))

/**
 * Tells departments from their units: the first code of a table is the department's, codes that lengthen it are its units'.
 * Spaces inside a code are layout (`0450 01`).
 */
export class BodyCodes {
  #department: string | undefined

  levelOf(printed: string): { readonly level: 'department' | 'unit'; readonly code: string } | undefined {
    const code = withoutSpaces(printed)
    if (!/^\d{3,9}$/.test(code)) return undefined
    const unit = this.#department === undefined ? code.length > 4 : code.length > this.#department.length
    if (!unit) this.#department = code
    return { level: unit ? 'unit' : 'department', code }
  }
}
