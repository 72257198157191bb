import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import {
  parseDepartmentEconomicCode,
  parseFunctionalCode,
  parseGovernmentEconomicCode,
} from '@/lib/budget/classification'
import { economicLink, GOVERNMENT } from '@/lib/addresses/classification-link'
import { pageAddress } from '@/lib/addresses/page-address'
import { isThere, lineTexts, toEconomicPage, toFunctionPage, type LinePage } from '@/lib/lines/line-page'
import { lineWords } from '@/lib/words/lines'
import { economicLine, functionLine } from './cached-queries'
import { pageMetadata } from './page-metadata'

export async function findFunctionLine(text: string, page: number): Promise<LinePage> {
  const code = parseFunctionalCode(text)
  if (code === undefined || code !== text) notFound()
  return there(toFunctionPage(await functionLine(code, page)))
}

/** 30101 is the departments', gov-50101 the government's. A code in the other's form of address leads to its own. */
export async function findEconomicLine(text: string, page: number): Promise<LinePage> {
  const sought = systemOf(text.startsWith(GOVERNMENT) ? text.slice(GOVERNMENT.length) : text)
  const address = economicLink(sought?.code)
  if (!sought || !address) notFound()
  if (address.split('/').at(-1) !== text) permanentRedirect(pageAddress(address, page))
  return there(toEconomicPage(await economicLine(sought, page)))
}

/** A further page is a variant of the first: it has no description of its own. */
export function lineMetadata(line: LinePage): Metadata {
  const { name, code, page, address } = line
  if (page === 1) return pageMetadata({ ...lineTexts(line), path: address })
  return { title: lineWords.titleOfPage(name, code, page), alternates: { canonical: pageAddress(address, page) } }
}

function systemOf(text: string) {
  const department = parseDepartmentEconomicCode(text)
  if (department) return { system: 'department', code: department } as const
  const government = parseGovernmentEconomicCode(text)
  return government && ({ system: 'government', code: government } as const)
}

function there(line: LinePage): LinePage {
  if (!isThere(line)) notFound()
  return line
}
