import { describe, expect, it } from 'vitest'
import { boolean, integer, text, type OpenColumn } from './columns'
import { toCsv, toJson } from './encode'

interface Row {
  readonly name: string | null
  readonly count: number | null
  readonly sure: boolean
}
const columns: OpenColumn<Row>[] = [
  text('name', '名称', (row) => row.name),
  integer('count', '数', (row) => row.count),
  boolean('sure', '是否', (row) => row.sure),
]

async function* some<Item>(...items: Item[]) {
  for (const item of items) yield item
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let found = ''
  for await (const piece of pieces) found += piece
  return found
}

describe('CSV', () => {
  it('begins with a byte-order mark and ends every line with CRLF', async () => {
    const rows = some<Row>({ name: '甲', count: 1, sure: true }, { name: null, count: null, sure: false })
    expect(await whole(toCsv(columns, rows))).toBe('\ufeffname,count,sure\r\n甲,1,true\r\n,,false\r\n')
  })

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(1)', '\t=1', '=HYPERLINK("x")'])(
    'makes %j harmless in a spreadsheet',
    async (name) => {
      const [, line = ''] = (await whole(toCsv(columns, some<Row>({ name, count: 1, sure: true })))).split('\r\n')
      expect(line.replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it.each(['-', '-12.00', '+1,234.5', '-3%', '甲=乙'])('leaves %s as it is printed', async (name) => {
    const [, line = ''] = (await whole(toCsv(columns, some<Row>({ name, count: 1, sure: true })))).split('\r\n')
    expect(line).toMatch(name.includes(',') ? `"${name}",1,true` : `${name},1,true`)
  })

  it('quotes what a comma, a quotation mark or a line break would tear apart', async () => {
    const line = async (name: string) =>
      (await whole(toCsv(columns, some<Row>({ name, count: 1, sure: true })))).slice('\ufeffname,count,sure\r\n'.length)
    expect(await line('a,b')).toBe('"a,b",1,true\r\n')
    expect(await line('说“甲”')).toBe('说“甲”,1,true\r\n')
    expect(await line('say "a"')).toBe('"say ""a""",1,true\r\n')
    expect(await line('a\nb')).toBe('"a\nb",1,true\r\n')
    expect(await line('a\rb')).toBe('"a\rb",1,true\r\n')
    expect(await line('a\r\nb')).toBe('"a\r\nb",1,true\r\n')
  })

  it('of an empty table is its head', async () => {
    expect(await whole(toCsv(columns, some<Row>()))).toBe('\ufeffname,count,sure\r\n')
  })
})

describe('JSON', () => {
  it('is an array of objects, one a line, with numbers, booleans and nulls where they belong', async () => {
    const written = await whole(
      toJson(columns, some<Row>({ name: '说"甲"\n', count: 1, sure: true }, { name: null, count: null, sure: false })),
    )
    expect(JSON.parse(written)).toEqual([
      { name: '说"甲"\n', count: 1, sure: true },
      { name: '', count: null, sure: false },
    ])
    expect(written.split('\n')).toHaveLength(5)
  })

  it('of an empty table is an empty array', async () => {
    expect(JSON.parse(await whole(toJson(columns, some<Row>())))).toEqual([])
  })
})
