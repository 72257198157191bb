import type { HeardChanges } from './heard-changes'

interface Kept<T> {
  readonly value: T
  /** The moment at which its making began. */
  readonly begun: number
  /** What it rests on; undefined while that is not known: then any change counts. */
  readonly tags: readonly string[] | undefined
  readonly bytes: number
}

/** Keeps what was made from the data until the data change, and of it what was asked for last. */
export class KeptWhileTrue<T> {
  private readonly kept = new Map<string, Kept<T> & { readonly since: number }>()
  private bytes = 0

  private readonly heard: Pick<HeardChanges, 'moment' | 'isStill'>
  private readonly mostBytes: number
  private readonly now: () => number

  constructor(heard: Pick<HeardChanges, 'moment' | 'isStill'>, mostBytes: number, now: () => number = Date.now) {
    this.heard = heard
    this.mostBytes = mostBytes
    this.now = now
  }

  get(key: string): T | undefined {
    const found = this.kept.get(key)
    if (!found) return undefined
    if (!this.isTrue(found) || this.now() - found.since > LONGEST) {
      this.drop(key)
      return undefined
    }
    // The last in the map is the one that goes last.
    this.kept.delete(key)
    this.kept.set(key, found)
    return found.value
  }

  /** Says whether it is kept: not when what it rests on has changed since. */
  put(key: string, kept: Kept<T>): boolean {
    this.drop(key)
    if (!this.isTrue(kept) || kept.bytes > this.mostBytes) return false
    this.kept.set(key, { ...kept, since: this.now() })
    this.bytes += kept.bytes
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.mostBytes) break
      this.drop(oldest)
    }
    return true
  }

  drop(key: string): void {
    this.bytes -= this.kept.get(key)?.bytes ?? 0
    this.kept.delete(key)
  }

  private isTrue({ begun, tags }: Kept<T>): boolean {
    return tags === undefined ? this.heard.moment === begun : this.heard.isStill(begun, tags)
  }
}

/** A net for what nobody thought of: after an hour everything is made anew. */
const LONGEST = 3_600_000
