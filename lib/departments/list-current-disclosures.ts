import type { Database } from '@/lib/db/client'

/** Every current disclosure with the name of its file, in the order in which they were stored. */
export async function* listCurrentDisclosures(
  db: Database,
  size = 500,
): AsyncGenerator<{ readonly id: number; readonly fileName: string }> {
  let after = 0
  for (;;) {
    const rows = await db.disclosure.findMany({
      where: { current: true, id: { gt: after } },
      select: { id: true, document: { select: { fileName: true } } },
      orderBy: { id: 'asc' },
      take: size,
    })
    for (const { id, document } of rows) yield { id, fileName: document.fileName }
    if (rows.length < size) return
    after = rows.at(-1)?.id ?? after
  }
}
