import { Ledger } from '@/components/ui/ledger'
import type { Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/format/amount'
import { documentAddress, sourceLink } from '@/lib/format/source-link'
import { dateText, dayInChina } from '@/lib/format/year-text'

interface Whose {
  readonly page: string
  readonly department: string
  readonly year: number
  readonly phase: Phase
  readonly document: string
}

interface AdmittedCorrectionsProps {
  readonly admitted: readonly (Whose & {
    readonly key: string
    readonly reason: string
    /** The figures that the document's words name. */
    readonly roots: readonly {
      readonly label: string
      readonly at: string | null
      readonly published: Money | undefined
      readonly corrected: Money | undefined
    }[]
    /** How many others follow from them. */
    readonly reached: number
  })[]
}

/** What documents put right themselves, published and corrected side by side. */
export function AdmittedCorrections({ admitted }: AdmittedCorrectionsProps) {
  if (admitted.length === 0) return <p>已收录的文件里，没有一份写明自己有差错。</p>
  return (
    <ul className="space-y-10">
      {admitted.map(({ key, reason, roots, reached, ...whose }) => (
        <li key={key}>
          <h3 className="text-xl">
            <a href={whose.page}>
              {whose.department} {whose.year} 年{PHASE_TITLES[whose.phase]}
            </a>
          </h3>
          <p className="mt-1 mb-3 max-w-[44em]">{reason}</p>
          <Ledger caption="文件的话所指的数（万元）">
            <thead>
              <tr>
                <th scope="col">哪一格</th>
                <th scope="col" className="amount">
                  公布
                </th>
                <th scope="col" className="amount">
                  更正
                </th>
              </tr>
            </thead>
            <tbody>
              {roots.map(({ label, at, published, corrected }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="amount figure">
                    <a href={sourceLink(whose.document, at ?? undefined)} className="door">
                      {published !== undefined && amountText(published)}
                    </a>
                  </td>
                  <td className="amount figure">{corrected !== undefined && amountText(corrected)}</td>
                </tr>
              ))}
            </tbody>
          </Ledger>
          {reached > 0 && (
            <p className="mt-2 text-sm text-muted">
              由此改动的合计与说法还有 {reached} 个，逐个列在<a href={whose.page}>那一年的页面</a>的“核对”里。
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

interface ReplacedDocumentsProps {
  readonly replaced: readonly (Whose & {
    readonly version: number
    readonly by: number
    readonly at: Date
    readonly byDocument: string
  })[]
}

/** Documents that a later one of the same year took the place of; both can still be read. */
export function ReplacedDocuments({ replaced }: ReplacedDocumentsProps) {
  if (replaced.length === 0) return <p>还没有哪份文件被后来的文件取代。</p>
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {replaced.map(({ page, department, year, phase, document, version, by, at, byDocument }) => (
        <li key={`${page}-${phase}-${version}`} className="py-3">
          <a href={page}>
            {department} {year} 年{PHASE_TITLES[phase]}
          </a>
          <span className="block text-sm text-muted">
            {dateText(dayInChina(at))}，<a href={documentAddress(document)}>第 {version} 版</a>由
            <a href={documentAddress(byDocument)}>第 {by} 版</a>取代
          </span>
        </li>
      ))}
    </ul>
  )
}
