/** A line that is nothing but the number of a page, perhaps with how many there are. */
export interface PageNumber {
  readonly value: number
  /** What is printed around the number; pages of one document print the same. */
  readonly form: string
  /** Its form alone says what it is: `第 3 页`, `- 3 -`. A lone `3` may be a figure. */
  readonly marked: boolean
}

/** Reads `3`, `- 3 -`, `— 3 —`, `第 3 页 共 20 页`, `第三页`, `3/20`, `· 3 ·`, `Page 3 of 20`, `iii`, in any width of digits. */
export function pageNumberIn(text: string): PageNumber | undefined {
  if (text.length > 60 || text.includes('\t')) return undefined
  const line = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\*\* ?(.+?) ?\*\*$/, '$1')
  for (const { form, name, marked } of FORMS) {
    const parts = form.exec(line)
    if (!parts) continue
    const { n = '', of } = parts.groups ?? {}
    const value = toNumber(n)
    const most = of === undefined ? undefined : toNumber(of)
    if (value === undefined || value === 0 || (most !== undefined && value > most)) continue
    return { value, form: name, marked }
  }
  return undefined
}

const NUMBER = String.raw`\d{1,4}|[ivxl]{1,7}|[一二三四五六七八九十百〇零]{1,5}`
const N = `(?<n>${NUMBER})`
const DIGITS = String.raw`(?<n>\d{1,4})`
const OF = `(?<of>${NUMBER})`
const DASHES = String.raw`(?:[-—–―─━‐‑−~∼·•・.*] ?){1,3}`
const AND = `(?: ?[,/|;] ?| ?)`
const of = (form: string) => new RegExp(`^${form}$`, 'i')

const FORMS: readonly { readonly form: RegExp; readonly name: string; readonly marked: boolean }[] = [
  { form: of(`(?:${DASHES})?第 ?${N} ?页(?: ?${DASHES})?`), name: '第页', marked: true },
  { form: of(`第 ?${N} ?页${AND}[((]?(?:共|总) ?${OF} ?页[))]?`), name: '第页共页', marked: true },
  { form: of(`(?:共|总) ?${OF} ?页${AND}第 ?${N} ?页`), name: '共页第页', marked: true },
  { form: of(`p(?:age)?[. ]{0,2}${DIGITS}(?: ?(?:of|/) ?(?<of>\\d{1,4}))?`), name: 'page', marked: true },
  { form: of(`${DASHES}${N} ?${DASHES}`), name: 'dashes', marked: true },
  { form: of(`${DIGITS} ?/ ?(?<of>\\d{1,4})`), name: 'n/m', marked: false },
  { form: of(`[\\[(【〔<] ?${DIGITS} ?[\\])】〕>]`), name: 'brackets', marked: false },
  { form: of(`${DIGITS} ?页`), name: 'n页', marked: false },
  { form: of(`(?<n>[ivxl]{1,7})`), name: 'roman', marked: false },
  // A leading zero is a code's.
  { form: of(String.raw`(?<n>[1-9]\d{0,3})`), name: 'bare', marked: false },
]

function toNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  return /^[ivxl]+$/i.test(text) ? fromRoman(text.toLowerCase()) : fromNumeral(text)
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

function fromRoman(text: string): number | undefined {
  const values = [...text].map((letter) => ROMAN[letter] ?? 0)
  const sum = values.reduce((total, value, i) => total + (value < (values[i + 1] ?? 0) ? -value : value), 0)
  return /^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text) ? sum : undefined
}

/** 一 to 九百九十九, and digits one by one (一〇三). */
function fromNumeral(text: string): number | undefined {
  const digit = (c: string) => '〇一二三四五六七八九'.indexOf(c === '零' ? '〇' : c)
  if (!/[十百]/.test(text)) return Number([...text].map(digit).join(''))
  const parts = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!parts) return undefined
  const [, hundreds, tens, ten, ones] = parts
  const of = (c: string | undefined) => (c === undefined ? 0 : digit(c))
  return of(hundreds) * 100 + (ten === undefined ? 0 : (tens === undefined ? 1 : digit(tens)) * 10) + of(ones)
}
