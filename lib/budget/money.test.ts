import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absMoney,
  addMoney,
  compareMoney,
  moneyOf,
  moneyToText,
  negateMoney,
  percentOf,
  printedInWan,
  readAmount,
  subtractMoney,
  sumMoney,
  ZERO,
  type Money,
  type MoneyUnit,
} from './money'

const wan = (text: string): Money => {
  const money = moneyOf(text, '万元')
  if (money === undefined) throw new Error(`${text} is no amount`)
  return money
}

describe('readAmount', () => {
  it.each([
    ['778.96', 77_896_000_000n],
    ['4.00', 400_000_000n],
    ['4', 400_000_000n],
    ['0.00', 0n],
    ['-0.00', 0n],
    ['.5', 50_000_000n],
    ['1.', 100_000_000n],
    ['007', 700_000_000n],
    ['1,234.50', 123_450_000_000n],
    ['1,234,567', 123_456_700_000_000n],
    ['１，２３４．５０', 123_450_000_000n],
    ['（12.30）', -1_230_000_000n],
    ['(12.30)', -1_230_000_000n],
    ['−12.3', -1_230_000_000n],
    ['－12.3', -1_230_000_000n],
    ['-12.3', -1_230_000_000n],
    ['+12.3', 1_230_000_000n],
    ['　 12.3\u00a0', 1_230_000_000n],
    ['0.00000001', 1n],
    ['0.000000010', 1n],
  ])('reads %j', (printed, money) => {
    expect(readAmount(printed, '万元')).toEqual({ kind: 'amount', money })
  })

  it.each([
    ['１，２３４．５６', '万元', '1234.56'],
    ['1，234，567.80', '万元', '1234567.80'],
    ["1'234.56", '万元', '1234.56'],
    ['1\u00a0234.56', '万元', '1234.56'],
    ['1\u2009234\u2009567.00', '元', '1234567.00'],
    ['△12.30', '万元', '-12.30'],
    ['▲12.30', '万元', '-12.30'],
    ['—5', '万元', '-5.00'],
    ['（1,234.50）', '万元', '-1234.50'],
    ['**123.45**', '万元', '123.45'],
    ['123.45*', '万元', '123.45'],
    ['123.45①', '万元', '123.45'],
    ['123.45[注1]', '万元', '123.45'],
    ['12\u200b3.4\u00ad5', '万元', '123.45'],
    ['123.45万元', '元', '1234500.00'],
    ['1,234,500.00 元', '元', '1234500.00'],
    ['1.5亿元', '万元', '15000.00'],
    ['50千元', '万元', '5.00'],
    ['1234.5600000001', '万元', '1234.56'],
    ['1234.5599999999', '元', '1234.56'],
    ['31214205.800000001', '元', '31214205.80'],
  ] as const)('reads %j in a table in %s as %s', (printed, unit, text) => {
    const money = moneyOf(printed, unit)
    expect(money !== undefined && moneyToText(money, unit)).toBe(text)
  })

  it.each([
    ['１２．３０', '万元', '12.30'],
    ['（12.30）', '万元', '-12.30'],
    ['123.4万元', '元', '123.4'],
    ['1234500.00元', '万元', '123.450000'],
    ['1234.5600000001', '万元', '1234.56'],
  ] as const)('publishes %j of a table in %s as %s', (printed, unit, text) => {
    expect(printedInWan(printed, unit)).toBe(text)
  })

  it('reads every dress of a number as the number', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    const grouped = (mark: string) => (text: string) => text.replace(/\B(?=(?:\d{3})+\.)/g, mark)
    const minus = (sign: string) => (text: string) => text.replace(/^-/, sign)
    const dresses = [
      ...[wide, grouped(','), grouped('，'), grouped("'"), grouped('\u2009'), grouped('\u00a0'), grouped('\u202f')],
      ...['−', '－', '—', '–', '△', '▲'].map(minus),
      ...[
        (text: string) => text.replace(/^-(.*)$/, '（$1）'),
        (text: string) => `**${text}**`,
        (text: string) => `${text}*`,
      ],
      ...[
        (text: string) => `\u3000${text}\u00a0`,
        (text: string) => `${text}万元`,
        (text: string) => wide(grouped(',')(text)),
      ],
    ]
    fc.assert(
      fc.property(printedDecimal, fc.constantFrom(...dresses), (printed, dress) => {
        expect(readAmount(dress(printed), '万元')).toEqual(readAmount(printed, '万元'))
      }),
    )
  })

  it.each(['', ' ', '　', '\n\t'])('takes %j for a blank', (printed) => {
    expect(readAmount(printed, '万元')).toEqual({ kind: 'blank' })
  })

  it.each(['-', '—', '——', '–', '－', '/', '／', '─', '―', '无', '不适用'])('takes %j for a dash', (printed) => {
    expect(readAmount(printed, '万元')).toEqual({ kind: 'dash' })
  })

  it.each([
    '497.3 1',
    '497.3\n1',
    '小计',
    '12.3.4',
    '12,34',
    '1,2345',
    ',123',
    '1 234',
    '12%',
    '¥12',
    '12万',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '.',
    '+',
    '()',
    '(-5)',
    '((5))',
    '(5',
    '--5',
    '5-',
    '一二',
    '½',
    '²',
  ])('does not guess at %j', (printed) => {
    expect(readAmount(printed, '万元')).toEqual({ kind: 'unreadable', why: 'not-a-number' })
    expect(printedInWan(printed, '万元')).toBeUndefined()
  })

  it('says when an amount is finer or larger than it can hold', () => {
    expect(readAmount('0.000000001', '万元')).toEqual({ kind: 'unreadable', why: 'too-fine' })
    expect(readAmount('0.00001', '元')).toEqual({ kind: 'unreadable', why: 'too-fine' })
    expect(readAmount('0.00010', '元')).toEqual({ kind: 'amount', money: 1n })
    expect(readAmount('9'.repeat(16), '万元').kind).toBe('amount')
    expect(readAmount('9'.repeat(17), '万元')).toEqual({ kind: 'unreadable', why: 'too-large' })
  })

  it('never throws, whatever a cell holds, and tells every kind of nothing from an amount', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<MoneyUnit>('万元', '元'), (printed, unit) => {
        const reading = readAmount(printed, unit)
        expect(moneyOf(printed, unit)).toBe(reading.kind === 'amount' ? reading.money : undefined)
      }),
    )
    expect(moneyOf(undefined, '万元')).toBeUndefined()
  })
})

/** What a document prints for a whole number of hundredths: `-1234.50`. */
const printedDecimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), fc.nat({ max: 99 }))
  .map(([negative, whole, rest]) => `${negative ? '-' : ''}${whole}.${String(rest).padStart(2, '0')}`)

describe('moneyToText', () => {
  it.each([
    ['778.96', '778.96'],
    ['4', '4.00'],
    ['-0.5', '-0.50'],
    ['0.00000001', '0.00000001'],
    ['12.340', '12.34'],
  ])('writes %s as %s', (printed, text) => {
    expect(moneyToText(wan(printed), '万元')).toBe(text)
  })

  it('leaves out the point where no decimals are asked for', () => {
    expect(moneyToText(wan('4.00'), '万元', 0)).toBe('4')
    expect(moneyToText(wan('4.50'), '万元', 0)).toBe('4.5')
  })

  it('gives back every printed decimal', () => {
    fc.assert(
      fc.property(printedDecimal, (printed) => {
        expect(moneyToText(wan(printed), '万元')).toBe(printed.replace(/^-(0\.00)$/, '$1'))
      }),
    )
  })

  it('reads what it writes, in both units', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }),
        fc.constantFrom<MoneyUnit>('万元', '元'),
        (units, unit) => {
          expect(moneyOf(moneyToText(units as Money, unit), unit)).toBe(units)
        },
      ),
    )
  })
})

describe('exactness', () => {
  it('adds what floating point cannot', () => {
    expect(addMoney(wan('0.1'), wan('0.2'))).toBe(wan('0.3'))
    expect(subtractMoney(wan('778.96'), wan('281.65'))).toBe(wan('497.31'))
    expect(negateMoney(wan('1'))).toBe(wan('-1'))
    expect(absMoney(wan('-1.5'))).toBe(wan('1.5'))
    expect(sumMoney([])).toBe(ZERO)
  })

  it('sums and compares like whole hundredths do', () => {
    const hundredths = fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }))
    const print = (n: bigint) =>
      `${n < 0n ? '-' : ''}${String(n < 0n ? -n : n)
        .padStart(3, '0')
        .replace(/(..)$/, '.$1')}`
    fc.assert(
      fc.property(hundredths, (numbers) => {
        const total = numbers.reduce((sum, n) => sum + n, 0n)
        expect(sumMoney(numbers.map((n) => wan(print(n))))).toBe(total * 1_000_000n)
        for (const [i, n] of numbers.entries()) {
          const next = numbers[i + 1] ?? 0n
          expect(compareMoney(wan(print(n)), wan(print(next)))).toBe(n < next ? -1 : n > next ? 1 : 0)
        }
      }),
    )
  })

  it('knows 万元 and 元 for the same money', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 10n }), (yuan) => {
        const inWan = `${yuan / 10_000n}.${String(yuan % 10_000n).padStart(4, '0')}`
        expect(moneyOf(String(yuan), '元')).toBe(moneyOf(inWan, '万元'))
      }),
    )
  })
})

describe('printedInWan', () => {
  it.each([
    ['4', '万元', '4'],
    ['4.00', '万元', '4.00'],
    ['4.0', '万元', '4.0'],
    ['4.', '万元', '4'],
    ['', '万元', ''],
    ['　', '元', ''],
    ['0.00', '万元', '0.00'],
    ['1,234.50', '万元', '1234.50'],
    ['（12.30）', '万元', '-12.30'],
    ['１２．３０', '万元', '12.30'],
    ['7789600', '元', '778.9600'],
    ['7789600.00', '元', '778.960000'],
    ['1', '元', '0.0001'],
    ['-15000.5', '元', '-1.50005'],
    ['0', '元', '0.0000'],
  ] as const)('publishes %j %s as %j', (printed, unit, published) => {
    expect(printedInWan(printed, unit)).toBe(published)
  })

  it.each(['—', '/', '497.3 1'])('has nothing to publish for %j', (printed) => {
    expect(printedInWan(printed, '万元')).toBeUndefined()
  })

  it('changes neither the value nor the number of decimals', () => {
    fc.assert(
      fc.property(printedDecimal, fc.constantFrom<MoneyUnit>('万元', '元'), (printed, unit) => {
        const published = printedInWan(printed, unit)
        expect(moneyOf(published, '万元')).toBe(moneyOf(printed, unit))
        expect(published?.split('.')[1]).toHaveLength(unit === '元' ? 6 : 2)
      }),
    )
  })
})

describe('percentOf', () => {
  it.each([
    ['281.65', '778.96', '36.16'],
    ['497.31', '778.96', '63.84'],
    ['-48.33', '827.29', '-5.84'],
    ['1', '3', '33.33'],
    ['2', '3', '66.67'],
    ['1', '-3', '-33.33'],
    ['-1', '-3', '33.33'],
    ['0', '3', '0.00'],
    ['12.345', '100', '12.35'],
    ['-12.345', '100', '-12.35'],
    ['12.344999', '100', '12.34'],
    ['0.004', '100', '0.00'],
    ['0.005', '100', '0.01'],
    ['-0.005', '100', '-0.01'],
    ['1000', '1', '100000.00'],
  ])('%s of %s is %s percent, halves away from zero', (part, whole, percent) => {
    expect(percentOf(wan(part), wan(whole))).toBe(percent)
  })

  it('rounds to as many decimals as asked for', () => {
    expect(percentOf(wan('1'), wan('3'), 0)).toBe('33')
    expect(percentOf(wan('1'), wan('8'), 1)).toBe('12.5')
    expect(percentOf(wan('1'), wan('8'), 0)).toBe('13')
  })

  it('has no answer without a base', () => {
    expect(percentOf(wan('1'), ZERO)).toBeUndefined()
    expect(percentOf(ZERO, ZERO)).toBeUndefined()
  })

  it('is never farther than half of its last digit from the true quotient', () => {
    const amount = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n })
    fc.assert(
      fc.property(amount, amount, (part, whole) => {
        fc.pre(whole !== 0n)
        const percent = percentOf(part as Money, whole as Money) ?? ''
        const hundredths = BigInt(percent.replace('.', ''))
        const error = 2n * (part * 10_000n - hundredths * whole)
        expect(absMoney(error as Money) <= absMoney(whole as Money)).toBe(true)
      }),
    )
  })
})
