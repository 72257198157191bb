import { FORMS } from '@/lib/budget/form'
import type { Phase } from '@/lib/budget/phase'
import { tableOf, type ColumnDefinition, type TableKey } from '@/lib/budget/tables'
import { compared } from '@/lib/ingest/normalise/words'

/** The columns that the heads of a text may mean, in their order. */
export interface HeadedColumns {
  readonly columns: readonly string[]
  /** The heads name all of them, and nothing else. */
  readonly exact: boolean
  /** How often the heads are printed in another order than these columns have. */
  readonly inversions: number
}

/**
 * The columns of a table by the words of its heads. Heads of a text are broken, and printed cell by cell: what they are
 * put together from is known, so that each way to head the table, of any form and in the printed order, is held against
 * them. What explains all words comes first.
 */
export function columnsInHeads(phase: Phase, key: TableKey, heads: readonly string[]): HeadedColumns[] {
  const words = compared(heads.join(''))
  const vocabulary = tableOf(phase, key)?.columns ?? []
  const ways = [
    ...formsOf(phase, key),
    headedColumns(words, vocabulary),
    ...namedColumns(words, vocabulary),
    ...(OF_BASIC.has(key) ? [[{ key: 'total', heads: ['基本支出'] }]] : []),
  ]
  // Final accounts print the plan and what was spent side by side.
  const isHalved = phase === 'final' && key === 'threePublic'
  const found = ways
    .flatMap((way) => explained(words, isHalved ? halved(way) : way) ?? [])
    .map((way) => ({
      ...way,
      columns: isHalved ? way.columns.slice(0, way.columns.length / 2) : way.columns,
    }))
  const distinct = found.filter(
    ({ columns }, i) => found.findIndex((other) => other.columns.join() === columns.join()) === i,
  )
  return distinct.sort((a, b) => Number(b.exact) - Number(a.exact) || a.inversions - b.inversions)
}

/** Of basic expenditure alone: where it is the only head, it is that of the sum. */
const OF_BASIC: ReadonlySet<TableKey> = new Set(['basicEconomic', 'appropriationEconomic'] as const)

/** One column with the heads over it, outermost first. */
interface Headed {
  readonly key: string
  readonly heads: readonly string[]
}

const halved = (way: readonly Headed[]): readonly Headed[] =>
  ['预算数', '决算数'].flatMap((basis) => way.map(({ key, heads }) => ({ key, heads: [basis, ...heads] })))

const formsOf = (phase: Phase, key: TableKey): (readonly Headed[])[] =>
  FORMS.filter((form) => form.phase === phase).flatMap(({ tables }) =>
    tables.filter((table) => table.key === key).map(({ columns }) => columns),
  )

/** The columns of the vocabulary, with the rare ones that the words name. */
function headedColumns(words: string, columns: readonly ColumnDefinition[]): readonly Headed[] {
  // A group that the head parts is no column, whatever word comes after it: 公用经费 over 商品和服务支出, before 小计.
  const isParted = ({ title }: ColumnDefinition) =>
    columns.some((part) => part.under.includes(title) && words.includes(part.title))
  // Each sum has a head of its own: the one 小计 of another group makes no second column, whatever word is before it.
  const isOthers = ({ title, under }: ColumnDefinition) => {
    const sums = columns.filter((other) => other.title === title && other.under.at(-1) !== under.at(-1))
    const printed = sums.filter((sum) =>
      columns.some((part) => part !== sum && part.under.at(-1) === sum.under.at(-1) && words.includes(part.title)),
    )
    return isWhole(title) && words.split(title).length - 1 <= printed.length
  }
  return columns
    .filter((column) => column.knownBy === undefined || words.includes(compared(column.knownBy)))
    .filter((column) => column.knownBy === undefined || (!isParted(column) && !isOthers(column)))
    .map(({ key, title, under }) => ({ key, heads: [...under, title] }))
}

/** The columns of the vocabulary whose titles stand in the words: in its own order, and as they follow each other there. */
function namedColumns(words: string, vocabulary: readonly ColumnDefinition[]): (readonly Headed[])[] {
  const text = new Words(words)
  const here = (groups: readonly string[]) =>
    groups.filter((group) => spellings(group).some((word) => words.includes(word)))
  const named = vocabulary
    .filter(({ title }) => !isWhole(title))
    .toSorted((a, b) => compared(b.title).length - compared(a.title).length)
    .flatMap(({ key, title, under }) => {
      const at = text.take(title)
      return at === undefined ? [] : [{ key, heads: [...here(under), title], at }]
    })
  const whole = vocabulary.find(({ key }) => WHOLE_KEYS.includes(key) && !named.some((own) => own.key === key))
  const at = whole && text.take('合计')
  const all = at === undefined || !whole ? named : [...named, { key: whole.key, heads: [whole.title], at }]
  if (all.length === 0) return []
  const official = vocabulary.flatMap(({ key }) => all.filter((own) => own.key === key))
  const printed = all.toSorted((a, b) => a.at - b.at)
  // Where heads stand under groups, the order of print is none of columns.
  const isFlat = new Set(all.map(({ heads }) => heads.slice(0, -1).join())).size === 1
  return isFlat ? [official, printed] : [official]
}

const WHOLE_KEYS = ['total', 'thisYear', 'amount']
const isWhole = (head: string): boolean => /^[合总小]计$/.test(compared(head))

function explained(words: string, way: readonly Headed[]): HeadedColumns | undefined {
  const text = new Words(words)
  const nodes = nodesOf(way)
  // Long words are taken first: 公务用车购置及运行费 is not 运行费. Sums come last, they stand anywhere.
  const ordered = nodes.toSorted(
    (a, b) => Number(isWhole(a.head)) - Number(isWhole(b.head)) || compared(b.head).length - compared(a.head).length,
  )
  const places = new Map<Node, number>()
  for (const node of ordered) {
    const at = text.take(node.head)
    if (at === undefined && node.isLeaf) return undefined
    if (at !== undefined) places.set(node, at)
  }
  // A group that is parted twice stands over itself: its columns have one more row of heads.
  const again = new Set(nodes.filter(({ head, isLeaf }) => !isLeaf && text.take(head) !== undefined))
  return { columns: way.map(({ key }) => key), exact: text.isSpent(), inversions: inversionsOf(nodes, places, again) }
}

/** A head of a column, or of a group of some. */
interface Node {
  readonly head: string
  readonly group: Node | undefined
  readonly depth: number
  readonly isLeaf: boolean
}

/** Each head once, in the order of the columns. */
function nodesOf(way: readonly Headed[]): Node[] {
  const groups = new Map<string, Node>()
  return way.flatMap(({ heads }) =>
    heads.flatMap((head, depth): Node[] => {
      const isLeaf = depth === heads.length - 1
      const path = heads.slice(0, depth + 1).join('›')
      if (!isLeaf && groups.has(path)) return []
      const node = { head, group: groups.get(heads.slice(0, depth).join('›')), depth, isLeaf }
      if (!isLeaf) groups.set(path, node)
      return [node]
    }),
  )
}

/** Heads are printed row by row: in each row they follow each other as the columns do, and which row comes first is open. */
function inversionsOf(nodes: readonly Node[], places: ReadonlyMap<Node, number>, again: ReadonlySet<Node>): number {
  const inverted = nodes.filter((node, i) => {
    const before = nodes.slice(0, i).findLast(({ depth, head }) => depth === node.depth && !isWhole(head))
    const [at, last] = [places.get(node), before && places.get(before)]
    return !isWhole(node.head) && at !== undefined && last !== undefined && at < last
  })
  const rows = [...again].filter((group) => inverted.some((node) => node.group === group))
  return inverted.length - rows.length
}

/** Heads without a space between, of which one word after the other is taken. */
class Words {
  #text: string

  constructor(text: string) {
    this.#text = text.replace(/20\d\d年度?/g, (year) => TAKEN.repeat(year.length))
  }

  /** Where the word stood; undefined where it stands nowhere any more. */
  take(head: string): number | undefined {
    for (const word of spellings(head)) {
      const at = this.#text.indexOf(word)
      if (at < 0) continue
      this.#text = this.#text.slice(0, at) + TAKEN.repeat(word.length) + this.#text.slice(at + word.length)
      return at
    }
    return undefined
  }

  /** Nothing is left but heads of labels, and groups over all of the table. */
  isSpent(): boolean {
    const left = this.#text.split(TAKEN).filter((piece) => piece !== '')
    return left.every((piece) => piece.replace(OF_LABELS, '').replace(/[^\p{Script=Han}]/gu, '') === '')
  }
}

const TAKEN = '\u0000'

const OF_LABELS =
  /采购品目(?:大类)?|专项|采购(?:物品|组织形式|方式|目录)|(?:部门|政府)预算(?:支出)?|(?:支出)?(?:功能|经济)(?:分类)?(?:科目)?|科目|编码|代码|名称|项目|类型|类别|分类|单位|部门|栏次|行次|类|款|项|用途|(?:收入|支出)预算|(?:一般公共预算|政府性基金预算|国有资本经营(?:财政拨款)?预?算?)(?:财政拨款)?(?:预算)?(?:基本)?支出|财政拨款(?:"三公"经费|收入|支出)|(?:[本当]年)?(?:收入|支出)|预算数|决算数|年度|金额/g

/** A head as documents may word it. */
function spellings(head: string): string[] {
  const plain = compared(head)
  if (isWhole(plain)) return ['合计', '小计', '总计']
  if (/^"三公"经费合计$/.test(plain)) return [plain, '"三公"经费', '合计']
  if (/^(?:金额|预算数|决算数)$/.test(plain)) return ['金额', '预算数', '决算数']
  const without = plain.replace(/\(.*?\)/g, '')
  const bare = plain.replace(/^(?:其中:|公务用车(?=购置费|运行))/, '').replace(/运行(?:维护)?费$/, '运行费')
  const maintained = [plain, bare].map((word) => word.replace(/运行费$/, '运行维护费'))
  return [...new Set([plain, ...maintained, bare, without])]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length)
}
