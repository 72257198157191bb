import { isOpenTable, openTableText, type OpenFormat } from '@/lib/open-data/open-tables'
import { openRows } from '@/lib/queries/open-data/open-rows'
import { portalDatabase } from '@/lib/queries/portal-database'
import { openData } from '@/lib/words/open-data'

/** `/data/<table>.csv` and `/data/<table>.json`: the open data, streamed as it is read. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const [, name = '', format] = /^([a-z_]+)\.(csv|json)$/.exec(file) ?? []
  if (!isOpenTable(name)) return new Response(openData.noSuchTable, { status: 404, headers: TEXT })
  const text = openTableText(name, openRows(portalDatabase(), name), format as OpenFormat)
  return new Response(streamOf(text), { headers: HEADERS[format as OpenFormat] })
}

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' }
const OPEN = { 'Access-Control-Allow-Origin': '*' }
const HEADERS: Record<OpenFormat, Record<string, string>> = {
  csv: { ...OPEN, 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  json: { ...OPEN, 'Content-Type': 'application/json; charset=utf-8' },
}

function streamOf(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const pieces = text[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}
