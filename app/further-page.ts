import { notFound } from 'next/navigation'
import { furtherPageOf } from '@/lib/addresses/page-address'

export type FurtherPageProps<Name extends string> = Readonly<{
  params: Promise<{ readonly [Part in Name | 'page']: string }>
}>

/** The number of a further page; the first page stands at the list's own address. */
export async function furtherPage(params: Promise<{ readonly page: string }>): Promise<number> {
  const number = furtherPageOf((await params).page)
  if (number === undefined) notFound()
  return number
}
