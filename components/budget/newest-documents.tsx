import type { Figure } from '@/lib/budget/figure'
import type { Money } from '@/lib/budget/money'
import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { documentAddress } from '@/lib/format/source-link'
import { dateText, dayInChina } from '@/lib/format/year-text'
import { HeldAmount } from './held-amount'

interface NewestDocumentsProps {
  readonly documents: readonly {
    readonly document: string
    readonly title: string
    readonly department: string
    readonly page: string
    readonly year: number
    readonly phase: Phase
    readonly version: number
    readonly storedAt: Date
    readonly total: { readonly figure: Figure | undefined; readonly corrected: Money | undefined }
  }[]
}

/** What came last, each with its size and the file it stands in. */
export function NewestDocuments({ documents }: NewestDocumentsProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {documents.map(({ document, title, department, page, year, phase, version, storedAt, total }) => (
        <li key={page + phase} className="grid gap-x-6 py-3 sm:grid-cols-[1fr_auto]">
          <div>
            <a href={page}>
              {department} {year} 年{PHASE_TITLES[phase]}
            </a>
            {version > 1 && <strong className="ml-2 text-sm">第 {version} 版</strong>}
            <span className="block text-sm text-muted">
              原文件：<a href={documentAddress(document)}>{title}</a>，{dateText(dayInChina(storedAt))}收录
            </span>
          </div>
          <div className="sm:text-right">
            <span className="text-sm text-muted">支出总计 </span>
            <HeldAmount held={total} unit="万元" />
          </div>
        </li>
      ))}
    </ul>
  )
}
