import { AsyncLocalStorage } from 'node:async_hooks'

/** What the page that is being made has asked so far. */
interface PageInMaking {
  /** What its answers rest on. */
  readonly tags: Set<string>
}

const holder = globalThis as typeof globalThis & { mingzhangPage?: AsyncLocalStorage<PageInMaking> }
const pages = (): AsyncLocalStorage<PageInMaking> => (holder.mingzhangPage ??= new AsyncLocalStorage())

/** Makes a page; what its questions rest on is noted in `page`. */
export const makePage = <T>(page: PageInMaking, make: () => T): T => pages().run(page, make)

/** Notes what an answer rests on for the page that asked; without effect outside of one. */
export function restOn(tags: readonly string[]): void {
  const page = pages().getStore()
  for (const tag of tags) page?.tags.add(tag)
}
