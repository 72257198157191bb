import { SCOPE_TITLES, PHASE_TITLES, type Phase } from '@/lib/budget/phase'
import { tablesOf } from '@/lib/budget/tables'
import { dateText } from '@/lib/format/year-text'
import type { DocumentTable } from '@/lib/series/document-tables'
import type { HeldText } from './original-lines'

interface DocumentHeadProps {
  readonly document: {
    readonly sha256: string
    readonly title: string
    readonly fileName: string
    readonly bytes: number
    readonly dated: string | null
    readonly origin: string | null
    readonly importedAt: Date
  }
  readonly text: HeldText | undefined
}

/** Whose document it is and which file. */
export function DocumentHead({ document, text }: DocumentHeadProps) {
  const { title, fileName, bytes, dated, origin, sha256, importedAt } = document
  return (
    <>
      <h1 className="mt-4 text-3xl">{title}</h1>
      <p className="mt-2 max-w-[40em] text-muted">
        这里逐格列出从这份文件里读到的表格和数字，照原样，不改一格。在别的页面点一个数字，就到它的那一格。
      </p>
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
        <dd>{text ? <Held text={text} /> : <NotHeld hasOrigin={origin !== null} />}</dd>
      </dl>
    </>
  )
}

const COUNTED = { line: '行', page: '页', block: '段' } as const

const Held = ({ text: { by, parts, address } }: { text: HeldText }) => (
  <>
    {by === 'line' && '每一行表格下面是它的原文；'}
    <a href={address}>
      全文 {parts.length} {COUNTED[by]}
    </a>
  </>
)

const NotHeld = ({ hasOrigin }: { hasOrigin: boolean }) => (
  <>
    本站不附原件的文字。{hasOrigin ? '原件可从上面的公开处取得。' : '原件可按文件名和指纹向公开它的部门索取、核对。'}
    运行本站的人导入原件后，各行原文就显示在这里。
  </>
)

interface WhatWasReadProps {
  readonly disclosure: {
    readonly year: number
    readonly phase: Phase
    readonly version: number
    readonly current: boolean
    readonly replacedBy: { readonly version: number; readonly document: string } | null
    readonly department: { readonly slug: string; readonly name: string }
    readonly district: { readonly slug: string }
    readonly disclosure: { readonly identity: { readonly scope: 'department' | 'unit'; readonly name: string } }
  }
  readonly tables: readonly DocumentTable[]
  /** The address of a table on the page. */
  readonly hrefOf: (key: string) => string
}

/** For which year it speaks, which version it is, and which of the tables it should have were read in it. */
export function WhatWasRead({ disclosure: each, tables, hrefOf }: WhatWasReadProps) {
  const { department, district, year, phase, version, current, replacedBy } = each
  const { scope, name } = each.disclosure.identity
  return (
    <div className="mt-5 max-w-[40em]">
      <p>
        <a href={`/${district.slug}/${department.slug}/${year}`}>
          {department.name} {year} 年{PHASE_TITLES[phase]}
        </a>
        ，{SCOPE_TITLES[scope]}文件，文件上的名称是“{name}”，第 {version} 版{current && '（现行）'}。
        {replacedBy && (
          <strong>
            已被<a href={`/documents/${replacedBy.document}`}>第 {replacedBy.version} 版</a>取代。
          </strong>
        )}
      </p>
      <States tables={tables} phase={phase} hrefOf={hrefOf} />
    </div>
  )
}

const STATES = [
  { state: 'declaredEmpty', words: '张没有数据，文件有说明' },
  { state: 'empty', words: '张没有数据，也没有说明' },
  { state: 'missing', words: '张列在目录、正文里没有' },
] as const

function States({ tables, phase, hrefOf }: { phase: Phase } & Pick<WhatWasReadProps, 'tables' | 'hrefOf'>) {
  const read = tables.filter(({ key }) => key !== 'statement')
  const promised = tablesOf(phase).filter(({ number }) => number !== undefined)
  const unpublished = promised.filter(({ key }) => !read.some((table) => table.key === key))
  if (read.length === 0) return <p className="mt-1">文件只有文字说明，没有表格；下面是说明里的数字。</p>
  return (
    <p className="mt-1">
      按格式应有 {promised.length} 张编号的表。读到 {read.length} 张，其中{' '}
      {read.filter(({ state }) => state === 'filled').length} 张有数据
      {STATES.map(({ state, words }) => {
        const own = read.filter((table) => table.state === state)
        if (own.length === 0) return null
        return (
          <span key={state}>
            ；{own.length} {words}（
            {own.map(({ key, number, title }, i) => (
              <span key={key}>
                {i > 0 && '、'}
                <a href={hrefOf(key)}>{number === undefined ? title : `表 ${number}`}</a>
              </span>
            ))}
            ）
          </span>
        )
      })}
      {unpublished.length > 0 && `；没有公布${unpublished.map(({ number }) => `表 ${number}`).join('、')}`}。
    </p>
  )
}
