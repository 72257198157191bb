/**
 * What this server has heard of changes in the data. Nothing is thrown away when it hears of one: whatever is kept was begun
 * at a moment, and must not be used once something that it rests on changed after it. So no order of reading, hearing and
 * keeping can leave something wrong.
 */
export class HeardChanges {
  /** Counts what was heard. */
  moment = 0
  /** The version of the data that every change up to is known of; undefined while nobody has listened yet. */
  private version: number | undefined
  /** What was begun before may be wrong whatever it rests on. */
  private everything = 0
  private readonly tags = new Map<string, number>()

  get isListening(): boolean {
    return this.version !== undefined
  }

  /** The database is listened to, from this version on. Another one than the last heard: something was missed. */
  connected(version: number): void {
    if (this.version !== version) this.everything = this.moment += 1
    this.version = version
  }

  /** Versions have no gaps: one transaction raises it by one and tells of it. A gap is a change that nobody heard of. */
  changed(version: number, tag: string): void {
    if (this.version !== undefined && version > this.version + 1) this.connected(version)
    this.moment += 1
    this.tags.set(tag, this.moment)
    if (this.version !== undefined) this.version = Math.max(this.version, version)
  }

  /** A version that the data had a while ago. When nobody told of it, an announcement was lost. */
  proved(version: number): void {
    if (this.version !== undefined && version > this.version) this.connected(version)
  }

  /** Whether what was begun at a moment is what would be read now, as far as anyone has heard. */
  isStill(begun: number, tags: Iterable<string>): boolean {
    if (begun < this.everything) return false
    for (const tag of tags) if ((this.tags.get(tag) ?? 0) > begun) return false
    return true
  }
}

const holder = globalThis as typeof globalThis & { mingzhangHeard?: HeardChanges }

/** On the global object: Next bundles each entry by itself, and the server is one more bundle. */
export const heardChanges = (): HeardChanges => (holder.mingzhangHeard ??= new HeardChanges())
