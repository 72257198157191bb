import { dateText } from '@/lib/format/year-text'
import { documentAddress } from '@/lib/format/source-link'
import { sourceText } from '@/lib/format/source-text'
import type { TableState } from '@/lib/series/table-states'

export interface SourceTable {
  readonly key: string
  readonly number: number | undefined
  readonly officialTitle: string
  readonly state: TableState
  readonly at: string | null
}

interface SourceDocumentProps {
  /** Name, year and phase, for the citation. */
  readonly cited: string
  readonly address: string
  readonly document: {
    readonly id: string
    readonly title: string
    readonly fileName: string
    readonly sha256: string
    readonly dated: string | null
    readonly origin: string | null
    readonly bytes: number
  }
  readonly version: number
  readonly tables: readonly SourceTable[]
}

const DOWNLOADS = [
  { table: 'functions', title: '功能分类' },
  { table: 'economics', title: '经济分类' },
  { table: 'projects', title: '项目' },
  { table: 'indicators', title: '绩效指标' },
  { table: 'claims', title: '说明中的数字' },
]

const STATES: Record<TableState, string> = {
  filled: '有数据',
  declaredEmpty: '声明无数据',
  empty: '空表，未说明',
  missing: '目录有，正文无',
  unpublished: '未公布',
}

/** The document everything above comes from, how to cite and download it, and what became of each table it should have. */
export function SourceDocument({ cited, address, document, version, tables }: SourceDocumentProps) {
  const withData = tables.filter(({ state }) => state === 'filled').length
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm">
        <dt className="text-muted">文件</dt>
        <dd>
          <a href={documentAddress(document.id)}>{document.title}</a>
          {document.dated && `，${dateText(document.dated)}`}
          <span className="block text-muted">
            上面是逐格读入后的全文表格
            {document.origin !== null && (
              <>
                ；公开处：<a href={document.origin}>{new URL(document.origin).host}</a>
              </>
            )}
            。
          </span>
        </dd>
        <dt className="text-muted">原件</dt>
        <dd>
          {document.fileName}（{document.bytes.toLocaleString('zh-CN')} 字节）{version > 1 && `，第 ${version} 版`}
        </dd>
        <dt className="text-muted">指纹</dt>
        <dd>
          SHA-256 <span className="break-all">{document.sha256}</span>
        </dd>
        <dt className="text-muted">引用</dt>
        <dd>
          {cited}，《{document.title}》，明账整理，{address}，文件指纹 {document.id}
        </dd>
        <dt className="text-muted">下载</dt>
        <dd>
          {DOWNLOADS.map(({ table, title }) => (
            <a key={table} href={`/data/${table}.csv`} className="mr-4 inline-block py-0.5">
              {title} CSV
            </a>
          ))}
          <span className="block text-muted">各表含本站收录的全部部门与年度；改用 .json 得到 JSON。</span>
        </dd>
      </dl>
      <p className="mt-6 mb-2 text-sm text-muted">
        按格式应有 {tables.length} 张表，其中 {withData} 张有数据：
      </p>
      <ol className="grid gap-x-8 text-sm sm:grid-cols-2">
        {tables.map((table) => (
          <li key={table.key} className="flex justify-between gap-3 border-b border-rule py-1">
            <span>
              {table.number !== undefined && <span className="figure text-muted">{table.number}. </span>}
              {table.officialTitle}
            </span>
            <span className="shrink-0 text-muted" title={table.at ? `原文${sourceText(table.at)}` : undefined}>
              {STATES[table.state]}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
