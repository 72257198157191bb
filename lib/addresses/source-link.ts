import { documentAt, placeWithin } from '@/lib/budget/source-position'

/** The page of a document: the first twelve digits of its fingerprint are its address. */
export const documentAddress = (document: string): string => `/documents/${document.slice(0, 12)}`

/** The original's text, where it is held. */
export const textAddress = (document: string): string => `${documentAddress(document)}/text`

/** A table of a document, by its key; of several disclosures in one document `table` begins with which. */
export const tableAddress = (document: string, table: string): string =>
  `${documentAddress(document)}#${tableAnchor(table)}`

export const tableAnchor = (table: string): string => `table-${table}`

/** The address of a printed cell within the page of its document; places are unique there. */
export const cellAnchor = (at: string): string => placeWithin(at).replace(/[^\w.]/g, '-')

/**
 * Where a figure can be followed to: in `document`, or in the one that its place names. Undefined where the place is not
 * known: a blank, a sum of our own.
 */
export const sourceLink = (document: string | undefined, at: string | undefined): string | undefined =>
  document === undefined || at === undefined
    ? undefined
    : `${documentAddress(documentAt(at) ?? document)}#${cellAnchor(at)}`
