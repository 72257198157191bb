import { tableAddress } from '@/lib/addresses/source-link'
import { ledgers } from '@/lib/words/ledgers'

interface ZeroRowsProps {
  /** How many rows print nothing but a zero. */
  readonly count: number
  readonly document: string | undefined
  readonly table: string
}

/** Rows of zeros are counted, not drawn; they stand, as printed, on the page of the document. */
export function ZeroRows({ count, document, table }: ZeroRowsProps) {
  if (count === 0) return null
  return (
    <p className="mt-2 text-sm text-muted">
      {ledgers.zeroRows(
        count,
        document === undefined ? ledgers.notDrawn : <a href={tableAddress(document, table)}>{ledgers.seeOriginal}</a>,
      )}
    </p>
  )
}
