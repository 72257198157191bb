import { PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { amountText } from '@/lib/format/amount'
import { dateText } from '@/lib/format/year-text'
import type { Money } from '@/lib/budget/money'

interface DepartmentDocumentsProps {
  readonly home: string
  readonly disclosures: readonly {
    readonly year: number
    readonly phase: Phase
    readonly version: number
    readonly current: boolean
    readonly findings: number
    readonly projects: readonly {
      readonly ordinal: number
      readonly code: string | null
      readonly name: string
      readonly money: Money | undefined
    }[]
    readonly document: {
      readonly id: string
      readonly title: string
      readonly fileName: string
      readonly bytes: number
      readonly dated: string | null
    }
  }[]
}

/** Every document, newest first, with its largest projects. */
export function DepartmentDocuments({ home, disclosures }: DepartmentDocumentsProps) {
  return (
    <ul className="space-y-6">
      {disclosures.toReversed().map(({ year, phase, version, current, findings, projects, document }) => (
        <li key={document.id}>
          <a href={`${home}/${year}`} className="text-lg">
            {year} 年{PHASE_TITLES[phase]}
          </a>
          {!current && <strong className="ml-2 text-sm">第 {version} 版，已被取代</strong>}
          <span className="block text-sm text-muted">
            <a href={`/documents/${document.id}`}>{document.title}</a>（{document.fileName}，
            {document.bytes.toLocaleString('zh-CN')} 字节{document.dated && `，落款 ${dateText(document.dated)}`}）
            {current && (
              <>
                ，<a href={`${home}/${year}#audit`}>错误与矛盾 {findings} 处</a>
              </>
            )}
          </span>
          {projects.length > 0 && (
            <span className="block text-sm">
              最大的项目：
              {projects.slice(0, 3).map((project, i) => (
                <span key={project.ordinal}>
                  {i > 0 && '、'}
                  <a href={`${home}/${year}/projects/${project.code ?? `no-${project.ordinal}`}`}>{project.name}</a>
                  {project.money !== undefined && <span className="figure"> {amountText(project.money)} 万元</span>}
                </span>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
