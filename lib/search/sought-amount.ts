import { absMoney, moneyOf, moneyToText, type Money } from '@/lib/budget/money'

/** An amount as somebody types it to find where it is printed (金额). */
export interface SoughtAmount {
  /** Without its sign: exact decimals in 万元, one for each unit it may be meant in. */
  readonly wan: readonly string[]
  /** As understood: `1500 万元`, or `197.53`, in 万元 or 元. */
  readonly text: string
}

/** Undefined when the text is no amount: a code is longer, a word has letters. */
export function soughtAmount(text: string): SoughtAmount | undefined {
  const parts = AMOUNT.exec(text.normalize('NFKC').trim())
  const [, sign = '', number = '', unit = ''] = parts ?? []
  const plain = number.replace(/[,，]/g, '')
  if (!parts || plain.length > LONGEST || /^0\d/.test(plain)) return undefined
  const money =
    sign === '' && unit === '' ? [plainMoney(plain, '万'), plainMoney(plain, '元')] : [plainMoney(plain, unit)]
  const wan = money.flatMap((each) => (each === undefined || each === 0n ? [] : moneyToText(absMoney(each), '万元')))
  if (wan.length === 0) return undefined
  return { wan: [...new Set(wan)], text: unit === '' ? plain : `${plain} ${unit.endsWith('元') ? unit : `${unit}元`}` }
}

function plainMoney(number: string, unit: string): Money | undefined {
  if (unit.startsWith('亿')) {
    const [whole = '', decimals = ''] = number.split('.')
    return moneyOf(`${whole}${decimals.slice(0, 4).padEnd(4, '0')}.${decimals.slice(4) || '0'}`, '万元')
  }
  return moneyOf(number, unit.startsWith('元') || unit === '' ? '元' : '万元')
}

const AMOUNT =
  /^(?:([¥￥])\s*|[-−+]\s*)?(\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(亿元|亿|万元|万|元)?(?:人民币)?$/
const LONGEST = 14
