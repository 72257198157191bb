import { Ledger } from '@/components/ui/ledger'
import type { ComparedAmount } from '@/lib/compare/compared-amount'
import type { ComparedGroup, ComparedRow } from '@/lib/compare/comparison'
import { spreadText } from '@/lib/compare/comparison-drawing'
import { compareWords } from '@/lib/words/compare'
import { ComparedFigure } from './compared-figure'

interface CompareTableProps {
  readonly caption: string
  readonly names: readonly string[]
  /** The yearly page of each. */
  readonly pages: readonly string[]
  readonly whole: readonly ComparedAmount[]
  readonly groups: readonly ComparedGroup[]
  readonly measure: 'amount' | 'share'
}

/** Lines of several documents, aligned by their codes: furthest apart first. */
export function CompareTable({ caption, names, pages, whole, groups, measure }: CompareTableProps) {
  const shared = { names, pages, whole, measure }
  return (
    <Ledger wide caption={caption}>
      <thead>
        <tr>
          <th scope="col" className="min-w-32">
            {compareWords.table.line}
          </th>
          {names.map((name) => (
            <th key={name} scope="col" className="amount">
              {name}
            </th>
          ))}
          <th scope="col" className="min-w-40">
            {compareWords.table.apart}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className="sum">
          <th scope="row">{compareWords.table.sum}</th>
          {whole.map((amount, i) => (
            <td key={names[i]} className="amount">
              <ComparedFigure amount={amount} page={pages[i] ?? ''} />
            </td>
          ))}
          <td />
        </tr>
      </tbody>
      {groups.map((group) => (
        <tbody key={group.key}>
          <Row row={group} isGroup={group.lines.length > 0} {...shared} />
          {group.lines.map((row) => (
            <Row key={row.key} row={row} {...shared} />
          ))}
        </tbody>
      ))}
    </Ledger>
  )
}

interface RowProps extends Pick<CompareTableProps, 'names' | 'pages' | 'whole' | 'measure'> {
  readonly row: ComparedRow
  readonly isGroup?: boolean
}

function Row({ row, isGroup = false, names, pages, whole, measure }: RowProps) {
  const { code, name, otherNames, cells, spread } = row
  return (
    <tr className={isGroup ? 'group' : undefined}>
      <th scope="row" className={isGroup || code === undefined ? undefined : 'sm:pl-4!'}>
        {name} {code && <span className="figure text-sm font-normal text-muted">{code}</span>}
        {otherNames.length > 0 && (
          <span className="block text-sm font-normal text-muted">{compareWords.table.otherNames(otherNames)}</span>
        )}
      </th>
      {cells.map((cell, i) => (
        <td key={names[i]} className="amount">
          <ComparedFigure amount={cell} page={pages[i] ?? ''} {...(measure === 'share' && { whole: whole[i] })} />
        </td>
      ))}
      <td className="text-sm font-normal text-muted">{spread && spreadText(spread, names, measure)}</td>
    </tr>
  )
}
