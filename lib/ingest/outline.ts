import type { SourceBlock } from './source-document'

/** The parts a disclosure is made of, in the order of the document; each block belongs to one of them. */
export interface Outline {
  /** Title page and contents (封面、目录). */
  readonly front: readonly IndexedBlock[]
  /** 第一部分: duties and units. */
  readonly overview: readonly IndexedBlock[]
  /** 说明: the statement, with its numbered sections. */
  readonly statement: readonly IndexedBlock[]
  /** 名词解释. */
  readonly glossary: readonly IndexedBlock[]
  /** The tables, wherever the document puts them. */
  readonly tables: readonly IndexedBlock[]
  /** 页码、页眉、页脚: on every page, and in no part. */
  readonly furniture: readonly IndexedBlock[]
}

/** A block with its index in the document, by which it is accounted for. */
export interface IndexedBlock {
  readonly index: number
  readonly block: SourceBlock
}

/** What a block was used for. Every block of a document gets one, or is listed as unplaced. */
export const ROLES = [
  'title',
  'contents',
  'heading',
  'duty',
  'sentence',
  'glossary',
  'tableTitle',
  'tableUnit',
  'tableHead',
  'tableRow',
  'tableNote',
  'pageFooter',
] as const
export type Role = (typeof ROLES)[number]

/** Who used which block for what: later claims on the same block are a mistake of ours and throw. */
export class Ledger {
  readonly #roles = new Map<number, Role>()

  account(index: number, role: Role): void {
    const before = this.#roles.get(index)
    if (before !== undefined) throw new Error(`block ${index} is accounted for twice: ${before}, ${role}`)
    this.#roles.set(index, role)
  }

  accountAll(blocks: readonly IndexedBlock[], role: Role): void {
    for (const { index } of blocks) this.account(index, role)
  }

  roleOf(index: number): Role | undefined {
    return this.#roles.get(index)
  }

  unplaced(blocks: readonly IndexedBlock[]): readonly IndexedBlock[] {
    return blocks.filter(({ index }) => !this.#roles.has(index))
  }

  counts(): ReadonlyMap<Role, number> {
    const counts = new Map<Role, number>()
    for (const role of this.#roles.values()) counts.set(role, (counts.get(role) ?? 0) + 1)
    return counts
  }
}
