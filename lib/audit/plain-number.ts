/** A decimal as printed, exactly: `98.98 %` → 9898 hundredths with `decimals` 2. */
export interface PlainNumber {
  readonly units: bigint
  readonly decimals: number
}

/** Percent signs, blanks and units around a single number are put aside; anything else is none. */
export function plainNumber(text: string | undefined): PlainNumber | undefined {
  const found = /^[^\d-]*(-?)(\d{1,12})(?:\.(\d{1,6}))?\s*(?:%|％|分)?$/.exec((text ?? '').replace(/\s/g, ''))
  if (!found) return undefined
  const [, sign, whole = '', rest = ''] = found
  return { units: BigInt(`${sign}${whole}${rest}`), decimals: rest.length }
}

/** Both on one scale, so that they can be added and compared. */
export const scaled = ({ units, decimals }: PlainNumber, to: number): bigint => units * 10n ** BigInt(to - decimals)

export const numberText = (units: bigint, decimals: number): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return units < 0n ? `-${short}` : short
}
