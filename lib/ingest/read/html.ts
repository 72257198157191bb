import { load, type CheerioAPI } from 'cheerio'
import { addSheet } from './add-sheet'
import { BOUNDS } from './bounds'
import { cleanText } from './clean-text'
import { layOutCells, type SpannedCell } from './lay-out-cells'
import { ReadHalt } from './read-halt'
import type { Reading } from './reading'

/** A saved web page: what a reader of it sees, line by line, and its tables as grids. */
export function readHtml(html: string, reading: Reading): void {
  if (html.length > BOUNDS.markupBytes) {
    throw new ReadHalt('tooMuchContent', `网页超过 ${BOUNDS.markupBytes / 1024 / 1024} MB`)
  }
  if (/<html[\s>]/i.test(html) && !/<\/html\s*>/i.test(html)) throw new ReadHalt('truncated')
  const $ = load(html)
  const page = new Page($, reading)
  page.walk($('body').contents().toArray(), 0)
  page.endLine()
  refuseErrorPage($, reading)
}

/** What is left of a site's answer that was no document: short, and it says so itself. */
function refuseErrorPage($: CheerioAPI, reading: Reading): void {
  const title = collapsed($('title').first().text())
  const lines = reading.blocks.flatMap((block) => (block.kind === 'line' ? [block.line.text] : []))
  const text = lines.join('').slice(0, 2000)
  const grids = reading.blocks.length - lines.length
  if (/预算|决算|财政/.test(text) && (text.length > 300 || grids > 0)) return
  if (
    ERROR_WORDS.test(title) ||
    (text.length < 800 && ERROR_WORDS.test(text)) ||
    $('input[type=password]').length > 0
  ) {
    throw new ReadHalt('errorPage', title === '' ? undefined : title.slice(0, 40))
  }
}

const ERROR_WORDS =
  /\b(40[0-9]|50[0-9])\b|not\s*found|forbidden|denied|bad\s*gateway|unavailable|captcha|sign\s*in|log\s*in|登录|验证码|安全验证|人机|页面(不存在|已删除|找不到)|(找不到|无法(访问|显示|找到)|不存在|未找到).{0,8}(页面|网页|文件|资源)?|访问(被|受限|过于|异常)|非法访问|防火墙|拦截|系统(维护|繁忙|错误)|稍后再试/i

type Nodes = NonNullable<ReturnType<CheerioAPI['root']>[0]>['children'][number]

class Page {
  readonly #$: CheerioAPI
  readonly #reading: Reading
  #line = ''

  constructor($: CheerioAPI, reading: Reading) {
    this.#$ = $
    this.#reading = reading
  }

  walk(nodes: readonly Nodes[], depth: number): void {
    if (depth > BOUNDS.depth) throw new ReadHalt('tooMuchContent', '网页嵌套过深')
    for (const node of nodes) {
      if (node.type === 'text') this.#line += node.data
      if (node.type !== 'tag' || isHidden(node)) continue
      this.#reading.checkTime()
      if (node.name === 'table' && this.#isData(node)) this.#addTable(node)
      else this.#descend(node, depth)
    }
  }

  endLine(): void {
    const text = collapsed(this.#line)
    this.#line = ''
    if (text !== '') this.#reading.addLine(text)
  }

  #descend(node: Nodes, depth: number): void {
    const block = node.type === 'tag' && BLOCKS.has(node.name)
    if (block) this.endLine()
    this.walk(childrenOf(node), depth + 1)
    if (block) this.endLine()
  }

  /** A table inside whose cells stand other tables, or with one column, only arranges the page. */
  #isData(table: Nodes): boolean {
    const $table = this.#$(table)
    if ($table.find('table').length > 0) return false
    return this.#rowsOf(table).some((row) => this.#$(row).children('td, th').length > 1)
  }

  #addTable(table: Nodes): void {
    this.endLine()
    const rows = this.#rowsOf(table).map((row) => {
      this.#reading.checkTime()
      return this.#$(row)
        .children('td, th')
        .toArray()
        .map((cell) => this.#toCell(cell))
    })
    addSheet(layOutCells(rows, this.#reading.nextTable()), this.#reading)
  }

  #rowsOf(table: Nodes): Nodes[] {
    return this.#$(table).find('tr').toArray()
  }

  #toCell(cell: Nodes): SpannedCell {
    const $cell = this.#$(cell)
    return {
      text: textOf(cell, 0).split('\n').map(collapsed).filter(Boolean).join('\n'),
      columns: span($cell.attr('colspan'), 1000),
      rows: $cell.attr('rowspan')?.trim() === '0' ? Infinity : span($cell.attr('rowspan'), 65_534),
    }
  }
}

/** Line ends of the source are spaces, those of the page are line ends. */
function textOf(node: Nodes, depth: number): string {
  if (depth > BOUNDS.depth) throw new ReadHalt('tooMuchContent', '网页嵌套过深')
  if (node.type === 'text') return node.data.replace(/\s+/g, ' ')
  if (node.type !== 'tag' || isHidden(node)) return ''
  const text = childrenOf(node)
    .map((child) => textOf(child, depth + 1))
    .join('')
  return BLOCKS.has(node.name) ? `\n${text}\n` : text
}

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : [])

function isHidden(node: Nodes): boolean {
  if (node.type !== 'tag') return false
  if (SILENT.has(node.name) || 'hidden' in node.attribs) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.attribs['style'] ?? '')
}

const SILENT = new Set(
  'script style noscript template head iframe object svg math select button input textarea'.split(' '),
)

const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

const collapsed = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim()

function span(text: string | undefined, most: number): number {
  const count = Number.parseInt(text ?? '1', 10)
  return Number.isFinite(count) && count > 0 ? Math.min(count, most) : 1
}
