import { slugSchema } from '@/lib/budget/place'

/** What stands behind the question mark of an address: anything at all. */
export type AddressQuery = Readonly<Record<string, string | readonly string[] | undefined>>

/** `?a=1&b=2` with what is not set left out. */
export function addressOf(path: string, parts: readonly (readonly [string, string | undefined])[]): string {
  const set = parts.filter((part): part is readonly [string, string] => part[1] !== undefined && part[1] !== '')
  if (set.length === 0) return path
  return `${path}?${set.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&')}`
}

/** Pages are counted from 1; further than this nobody turns. */
export function pageOf(text: AddressQuery[string]): number {
  const digits = /^[1-9]\d{0,4}$/.exec(textOf(text))?.[0]
  return digits === undefined ? 1 : Number(digits)
}

export const slugOf = (text: AddressQuery[string]): string | undefined =>
  textOf(text).length > 100 ? undefined : slugSchema.safeParse(text).data

export const textOf = (text: AddressQuery[string]): string => (typeof text === 'string' ? text : '')
