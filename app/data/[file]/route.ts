import { isOpenTable, openTableText, type OpenFormat } from '@/lib/open-data/open-tables'
import { openRows } from '@/lib/open-data/list-open-rows'
import { portalDatabase } from '@/lib/queries/portal-database'
import { openData } from '@/lib/words/open-data'

/** `/data/<table>.csv` and `/data/<table>.json`: the open data, streamed as it is read. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const [, name = '', format] = /^([a-z_]+)\.(csv|json)$/.exec(file) ?? []
  if (!isOpenTable(name)) return new Response(openData.noSuchTable, { status: 404, headers: TEXT })
  const pieces = openTableText(name, openRows(portalDatabase(), name), format as OpenFormat)[Symbol.asyncIterator]()
  // The head, and the first row: a database that is away is said so, and never looks like a table without rows.
  const first = await Promise.all([pieces.next(), pieces.next()]).catch(() => undefined)
  if (!first) return new Response(openData.unavailable, { status: 503, headers: { ...TEXT, 'Retry-After': '30' } })
  return new Response(streamOf(first, pieces), { headers: HEADERS[format as OpenFormat] })
}

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' }
const OPEN = { 'Access-Control-Allow-Origin': '*' }
const HEADERS: Record<OpenFormat, Record<string, string>> = {
  csv: { ...OPEN, 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  json: { ...OPEN, 'Content-Type': 'application/json; charset=utf-8' },
}

type Pieces = AsyncIterator<string>

function streamOf(first: readonly IteratorResult<string>[], pieces: Pieces): ReadableStream<Uint8Array> {
  const waiting = [...first]
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = waiting.shift() ?? (await pieces.next())
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}
