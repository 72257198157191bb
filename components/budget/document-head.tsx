import { PHASE_TITLES } from '@/lib/budget/phase'
import { dateText } from '@/lib/format/year-text'

interface DocumentHeadProps {
  readonly document: {
    readonly id: string
    readonly sha256: string
    readonly title: string
    readonly fileName: string
    readonly bytes: number
    readonly dated: string | null
    readonly origin: string | null
    readonly importedAt: Date
    readonly text: readonly string[] | undefined
    readonly disclosures: readonly {
      readonly year: number
      readonly phase: 'budget' | 'final'
      readonly version: number
      readonly current: boolean
      readonly replacedBy: { readonly version: number; readonly document: string } | null
      readonly department: { readonly slug: string; readonly name: string }
      readonly district: { readonly slug: string; readonly name: string }
      readonly disclosure: { readonly tables: Readonly<Record<string, { readonly state: string } | undefined>> }
    }[]
  }
}

/** Whose document it is, which file, and what was read of it. */
export function DocumentHead({ document }: DocumentHeadProps) {
  const { id, title, fileName, bytes, dated, origin, sha256, importedAt, text, disclosures } = document
  return (
    <>
      <h1 className="mt-4 text-3xl">{title}</h1>
      <p className="mt-2 max-w-[46em] text-muted">
        下面是逐格读入的全部表格和说明里的数字，照原样，不改一格。从别的页面点数字过来，那一格会标出来。
      </p>
      {disclosures.map((each) => (
        <Disclosure key={`${each.year}-${each.phase}-${each.version}`} disclosure={each} />
      ))}
      <dl className="facts mt-4">
        <dt>文件</dt>
        <dd>
          {fileName}（{bytes.toLocaleString('zh-CN')} 字节）{dated && `，落款 ${dateText(dated)}`}
        </dd>
        <dt>公开处</dt>
        <dd>{origin === null ? '没有记下网址' : <a href={origin}>{origin}</a>}</dd>
        <dt>指纹</dt>
        <dd>
          SHA-256 <span className="break-all">{sha256}</span>
        </dd>
        <dt>收录</dt>
        <dd>{dateText(importedAt.toISOString().slice(0, 10))}</dd>
        <dt>原文</dt>
        <dd>
          {text ? (
            <>
              每一行下面是它的原文；<a href={`/documents/${id}/text`}>全文共 {text.length} 行</a>
            </>
          ) : (
            '本站不随附原件的文字。行号、页码照原件；谁导入原件，谁就能在这里看到它的文字。'
          )}
        </dd>
      </dl>
    </>
  )
}

function Disclosure({ disclosure: each }: { disclosure: DocumentHeadProps['document']['disclosures'][number] }) {
  const { department, district, year, phase, version, current, replacedBy } = each
  const tables = Object.values(each.disclosure.tables)
  const filled = tables.filter((table) => table?.state === 'filled').length
  return (
    <p className="mt-3">
      <a href={`/${district.slug}/${department.slug}/${year}`}>
        {department.name} {year} 年{PHASE_TITLES[phase]}
      </a>
      ，{tables.length > 0 ? `读到 ${tables.length} 张表，其中 ${filled} 张有数据` : '只有文字说明，没有表格'}
      {version > 1 && `，第 ${version} 版`}。
      {!current && replacedBy && (
        <strong>
          已被<a href={`/documents/${replacedBy.document}`}>第 {replacedBy.version} 版</a>取代。
        </strong>
      )}
    </p>
  )
}
