import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { auditLink } from '@/lib/format/audit-link'
import { documentAddress } from '@/lib/format/source-link'
import { dateText, dayInChina } from '@/lib/format/year-text'

interface DepartmentDocumentsProps {
  readonly home: string
  readonly disclosures: readonly {
    readonly year: number
    readonly phase: Phase
    readonly version: number
    readonly current: boolean
    readonly storedAt: Date
    readonly findings: number
    readonly file: {
      readonly id: string
      readonly title: string
      readonly fileName: string
      readonly bytes: number
      readonly dated: string | null
    }
  }[]
}

/** Every document, the newest first: version, date, size, the page it makes and the file as read. */
export function DepartmentDocuments({ home, disclosures }: DepartmentDocumentsProps) {
  const held = disclosures.filter(({ current }) => current)
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {disclosures.toReversed().map(({ year, phase, version, current, storedAt, findings, file }) => (
        <li key={`${year}-${phase}-${version}`} className="py-3">
          {current ? (
            <a href={`${home}/${year}`} className="text-lg">
              {year} 年{PHASE_TITLES[phase]}
            </a>
          ) : (
            <span className="text-lg">
              {year} 年{PHASE_TITLES[phase]}
            </span>
          )}
          {!current && <strong className="ml-2 text-sm">第 {version} 版，已被后来的文件取代</strong>}
          {current && version > 1 && <strong className="ml-2 text-sm">第 {version} 版</strong>}
          <span className="block">
            原文件：<a href={documentAddress(file.id)}>{file.title}</a>
          </span>
          <span className="block text-sm text-muted">
            {file.dated === null ? '文件没有落款日期' : `落款 ${dateText(file.dated)}`}，
            {dateText(dayInChina(storedAt))}收录；<span className="break-all">{file.fileName}</span>，
            <span className="figure">{sizeText(file.bytes)}</span>
            {current && (
              <>
                ；<a href={auditLink(home, { year, phase }, held)}>错误与矛盾 {findings} 处</a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

const sizeText = (bytes: number): string =>
  bytes < 1024 ? `${bytes} 字节` : `${Math.round(bytes / 1024).toLocaleString('zh-CN')} KB`
