/** Words as documents print them, and what of the printing is only layout: spaces of justified heads, of wrapped cells, of Markdown. */

/** Without a single space: for heads, titles and codes, where a space is never meant (`政 府 性 基 金`, `0450 01`). */
export const withoutSpaces = (text: string): string => text.replace(SPACES, '')

/**
 * A name with the spaces of a line break inside its cell taken out: `机关事业单位基本养 老保险` → `机关事业单位基本养老保险`.
 * A space beside a number or a Latin word may be meant and stays (`12345 热线`), unless the cell was broken elsewhere too
 * and the space stands before the number, where a break is likelier than a gap (`受理 12345 便 民热线`).
 */
export function joinedName(text: string): string {
  const plain = text.replace(/<sup>\s*([23])\s*<\/sup>/gi, (_, digit: string) => (digit === '2' ? '²' : '³'))
  const tidy = plain.replace(SPACES, ' ').trim()
  const joined = tidy.replace(BETWEEN_CHINESE, '')
  const unbroken = joined === tidy ? tidy : joined.replace(BEFORE_LATIN, '')
  return unbroken.replace(/ (?=[²³])/g, '')
}

/** One spelling of the punctuation that documents mix, without spaces: for comparing, never for showing. */
export const compared = (text: string): string =>
  withoutSpaces(text)
    .replace(/[（﹙]/g, '(')
    .replace(/[）﹚]/g, ')')
    .replace(/[：﹕]/g, ':')
    .replace(/[“”"＂「」]/g, '"')
    .replace(/[，﹐]/g, ',')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** A line without the marks of Markdown: `## **八、…**` → `八、…`. */
export const withoutMarks = (text: string): string =>
  text
    .replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|>\s+)/, '')
    .replaceAll('**', '')
    .trim()

const SPACES = /[\s\u00a0\u3000\u200b\ufeff]+/g
const CHINESE = String.raw`[\p{Script=Han}，。、；：？！“”‘’（）《》【】]`
const BETWEEN_CHINESE = new RegExp(`(?<=${CHINESE}) (?=${CHINESE})`, 'gu')
const BEFORE_LATIN = new RegExp(`(?<=${CHINESE}) (?=[0-9A-Za-z])`, 'gu')
