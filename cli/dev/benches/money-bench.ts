import { readAmount } from '@/lib/budget/money'
import type { Bench } from './bench'

/** Exact amounts against the floating-point reading that they replace. */
export async function moneyBench(): Promise<Bench> {
  const printed = Array.from(
    { length: 20_000 },
    (_, i) => `${i},${String((i * 7) % 1000).padStart(3, '0')}.${String(i % 100).padStart(2, '0')}`,
  )
  const small = printed.map((text) => text.replace(/^0,/, ''))
  return {
    cases: [
      { name: 'parseFloat', run: () => small.map((text) => parseFloat(text.replaceAll(',', ''))) },
      { name: 'readAmount', run: () => small.map((text) => readAmount(text, '万元')) },
    ],
  }
}
