import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CFB, utils, write, type WorkBook } from '@e965/xlsx'
import { parseSourcePosition } from '@/lib/budget/source-position'
import { readDocument } from '@/lib/ingest/read-document'
import type { SourceDocument } from '@/lib/ingest/source-document'
import { packZip } from './pack-zip'

const read = (bytes: Uint8Array, options = {}) => readDocument(bytes, 'a', '0'.repeat(64), options)
const utf8 = (text: string) => new TextEncoder().encode(text)

async function opened(bytes: Uint8Array): Promise<SourceDocument> {
  const outcome = await read(bytes)
  if (!outcome.ok) throw new Error(`${outcome.failure} ${outcome.detail}`)
  for (const block of outcome.document.blocks) {
    const places =
      block.kind === 'line' ? [block.line.at] : [block.grid.at, ...block.grid.rows.flat().map(({ at }) => at)]
    for (const at of places) expect(parseSourcePosition(at), at).toBeDefined()
  }
  return outcome.document
}

/** A line as its text; a grid as its rows, each cell with its place, its column and its spans where it has any. */
const shown = (document: SourceDocument) =>
  document.blocks.map((block) =>
    block.kind === 'line'
      ? `${block.line.at} ${block.line.text}`
      : block.grid.rows.map((row) =>
          row.map(({ at, text, columns, rows }) => `${at} ${text}${columns * rows > 1 ? ` ${columns}x${rows}` : ''}`),
        ),
  )

const docx = (body: string, more: readonly (readonly [string, Uint8Array])[] = []) =>
  packZip([
    [
      'word/document.xml',
      utf8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    ],
    ...more,
  ])

const paragraph = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (text: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${text
    .split('|')
    .map((part) => paragraph(part))
    .join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

describe('Word', () => {
  it('reads paragraphs as lines and tables as grids with their spans', async () => {
    const table = `<w:tbl>${row(cell('项目', '<w:vMerge w:val="restart"/>'), cell('金额', '<w:gridSpan w:val="2"/>'))}${row(
      cell('', '<w:vMerge/>'),
      cell('合计'),
      cell('其中：|项目'),
    )}${row(cell('甲'), cell('1.00'), cell(''))}</w:tbl>`
    expect(shown(await opened(docx(paragraph('标题') + paragraph(' ') + table + paragraph('注'))))).toEqual([
      'L1 标题',
      [
        ['T1R1C1 项目 1x2', 'T1R1C2 金额 2x1'],
        ['T1R2C2 合计', 'T1R2C3 其中：\n项目'],
        ['T1R3C1 甲', 'T1R3C2 1.00', 'T1R3C3 '],
      ],
      'L2 注',
    ])
  })

  it('leaves out what was deleted, hidden or is said twice, and keeps text boxes', async () => {
    const body =
      '<w:p><w:ins><w:r><w:t>留下</w:t></w:r></w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t xml:space="preserve">的 </w:t><w:tab/><w:t>字</w:t></w:r></w:p>' +
      `<w:p><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Choice>` +
      `<mc:Fallback><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>`
    expect(shown(await opened(docx(body)))).toEqual(['L1 留下的 \t字', 'L2 框'])
  })

  it('prints automatic numbers', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '（%2）')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const styles =
      '<w:styles><w:style w:styleId="h"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>'
    const second = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr>'
    const body = [
      paragraph('甲', '<w:pStyle w:val="h"/>'),
      paragraph('子', second),
      paragraph('丑', second),
      paragraph('乙', '<w:pStyle w:val="h"/>'),
      paragraph('寅', second),
    ]
    const more = [
      ['word/numbering.xml', utf8(numbering)],
      ['word/styles.xml', utf8(styles)],
    ] as const
    expect(shown(await opened(docx(body.join(''), more)))).toEqual([
      'L1 一、甲',
      'L2 （1）子',
      'L3 （2）丑',
      'L4 二、乙',
      'L5 （1）寅',
    ])
  })
})

function workbook(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>, change = (_: WorkBook) => {}) {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((cells) => [...cells])), name)
  }
  change(book)
  return book
}

const bytesOf = (book: WorkBook, type: 'xlsx' | 'biff8' = 'xlsx') =>
  new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer)

describe.each(['xlsx', 'biff8'] as const)('Excel, %s', (type) => {
  it('reads titles, units and notes as lines, the table as a grid', async () => {
    const rows = [
      ['2024年部门收支预算表'],
      ['部门：测试区虚构中心', null, '单位：万元'],
      ['项目', '预算数', null],
      [null, '合计', '其中'],
      ['一、收入', 1234.5, null],
      [null],
      ['合计', 1234.5, 0],
      ['注：测试'],
    ]
    const book = workbook({ 表一: rows }, ({ Sheets: { 表一: sheet } }) => {
      sheet!['!merges'] = [utils.decode_range('B3:C3'), utils.decode_range('A3:A4'), utils.decode_range('A1:C1')]
      Object.assign(sheet!['B5'], { z: '#,##0.00' })
    })
    const document = await opened(bytesOf(book, type))
    expect(shown(document)).toEqual([
      'S1!A1 2024年部门收支预算表',
      'S1!A2 部门：测试区虚构中心  单位：万元',
      [
        ['S1!A3 项目 1x2', 'S1!B3 预算数 2x1'],
        ['S1!B4 合计', 'S1!C4 其中'],
        ['S1!A5 一、收入', 'S1!B5 1,234.50', 'S1!C5 '],
        ['S1!A7 合计', 'S1!B7 1234.5', 'S1!C7 0'],
      ],
      'S1!A8 注：测试',
    ])
    expect(document.blocks[2]).toMatchObject({ grid: { name: '表一' } })
  })

  it('keeps tables that stand on one sheet apart, each as wide as it prints', async () => {
    const rows = [
      ['2031 年部门收入预算表', null, null, null],
      ['项目', '金额', '项目', '金额'],
      ['甲', '1.00', null, '2.00'],
      ['部门支出预算表', null, null, null],
      ['单位：万元', null, null, null],
      ['项目', '金额', null, null],
      ['乙', '3.00', null, null],
      [null, '(二)丙', null, null],
      [null, null, null, null],
      ['第二部分', null, null, null],
    ]
    const book: WorkBook = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '公开')
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer)
    expect(shown(await opened(bytes))).toEqual([
      'S1!A1 2031 年部门收入预算表',
      [
        ['S1!A2 项目', 'S1!B2 金额', 'S1!C2 项目', 'S1!D2 金额'],
        ['S1!A3 甲', 'S1!B3 1.00', 'S1!C3 ', 'S1!D3 2.00'],
      ],
      'S1!A4 部门支出预算表',
      'S1!A5 单位：万元',
      [
        ['S1!A6 项目', 'S1!B6 金额'],
        ['S1!A7 乙', 'S1!B7 3.00'],
        ['S1!A8 ', 'S1!B8 (二)丙'],
      ],
      'S1!A10 第二部分',
    ])
  })

  it('shows numbers whole, without the noise of their last digits and with their sign', async () => {
    const rows = [
      ['项目', '甲', '乙', '丙', '丁', '戊', '己', '庚'],
      ['合计', 1234.5600000000001, 1234567890.12, -5, 0.1 + 0.2, -1234.5, 0.1234, '1,234.50'],
    ]
    const book = workbook({ 表: rows }, ({ Sheets: { 表: sheet } }) => {
      Object.assign(sheet!['D2'], { z: '0.00;[Red]0.00' })
      Object.assign(sheet!['F2'], { z: '#,##0.00_);(#,##0.00)' })
      Object.assign(sheet!['G2'], { z: '0.00%' })
    })
    const [block] = (await opened(bytesOf(book, type))).blocks
    const texts = block?.kind === 'grid' ? block.grid.rows[1]?.map(({ text }) => text) : []
    expect(texts).toEqual(['合计', '1234.56', '1234567890.12', '-5.00', '0.3', '(1,234.50)', '12.34%', '1,234.50'])
  })

  it('takes a lone amount after a blank row for a row, not for a caption', async () => {
    const rows = [['测试区·虚构经费表'], ['合计', '接待费'], [null, null], ['0.50', null], [null, null], ['第二部分']]
    const bytes = bytesOf(workbook({ 甲: rows }), type)
    expect(shown(await opened(bytes))).toEqual([
      'S1!A1 测试区·虚构经费表',
      [
        ['S1!A2 合计', 'S1!B2 接待费'],
        ['S1!A4 0.50', 'S1!B4 '],
      ],
      'S1!A6 第二部分',
    ])
  })

  it('leaves hidden sheets out and keeps far cells in their place', async () => {
    const book = workbook({ 甲: [['a', 'b']], 乙: [['x', 'y']] }, (made) => {
      made.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] }
      utils.sheet_add_aoa(made.Sheets['乙']!, [['远', '1']], { origin: 'C40' })
    })
    expect(shown(await opened(bytesOf(book, type)))).toEqual([
      [
        ['S2!A1 x', 'S2!B1 y', 'S2!C1 ', 'S2!D1 '],
        ['S2!A40 ', 'S2!B40 ', 'S2!C40 远', 'S2!D40 1'],
      ],
    ])
  })
})

describe('cells beyond the sheet', () => {
  const beyond = (cell: string) =>
    packZip([
      ['[Content_Types].xml', utf8('<Types/>')],
      ['xl/workbook.xml', utf8('<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>')],
      ['xl/worksheets/sheet1.xml', utf8(`<worksheet><sheetData>${cell}</sheetData></worksheet>`)],
    ])
  it.each([
    ['<row r="4294967295"><c r="ZZZZZZ4294967295" t="inlineStr"><is><t>x</t></is></c></row>'],
    ['<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ["<row><c t='n' r='XFE1'><v>1</v></c></row>"],
    ['<x:row spans="1:2" r = "99999999"/>'],
  ])('are refused at once: %s', async (cell) => {
    expect(await read(beyond(cell))).toMatchObject({ ok: false, failure: 'tooMuchContent' })
  })
})

describe('what cannot be read', () => {
  it('tells formats it does not know, with a way out', async () => {
    expect(await read(packZip([['a.pdf', utf8('x')]]))).toMatchObject({
      failure: 'unknownFormat',
      detail: '压缩包，请先解开',
    })
    expect(await read(packZip([['OFD.xml', utf8('x')]]))).toMatchObject({ failure: 'unknownFormat' })
    expect(await read(utf8('{\\rtf1 x}'))).toMatchObject({ failure: 'unknownFormat' })
    expect(await read(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a))).toMatchObject({
      failure: 'unknownFormat',
      detail: '图片',
    })
  })

  it('tells a protected workbook', async () => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, 'EncryptedPackage', Buffer.from('x'))
    const bytes = CFB.write(container, { type: 'buffer' }) as Buffer
    expect(await read(new Uint8Array(bytes))).toMatchObject({ failure: 'encrypted' })
  })

  it('tells files cut short or damaged', async () => {
    const bytes = bytesOf(workbook({ 甲: [['a', 'b']] }))
    expect(await read(bytes.subarray(0, bytes.length - 30))).toMatchObject({ failure: 'truncated' })
    expect(await read(bytes.subarray(0, 200))).toMatchObject({ failure: 'truncated' })
    expect(await read(docx('').subarray(0, 60))).toMatchObject({ failure: 'truncated' })
  })

  it('stops at a bomb, whatever sizes it states', async () => {
    expect(await read(bomb(4, 64 * 1024 * 1024))).toMatchObject({ failure: 'tooMuchContent' })
  })

  it('stops at too many columns', async () => {
    const wide = workbook({ 甲: [Array.from({ length: 3000 }, (_, index) => index)] })
    expect(await read(bytesOf(wide))).toMatchObject({ failure: 'tooMuchContent', detail: '超过 2000 列' })
  })

  it('stops when the time is over', async () => {
    expect(await read(docx(paragraph('甲')), { isOverdue: () => true })).toMatchObject({ failure: 'tooSlow' })
  })

  it('never throws on a damaged file', async () => {
    for (const whole of [
      bytesOf(workbook({ 甲: [['a', 1]] })),
      bytesOf(workbook({ 甲: [['a', 1]] }), 'biff8'),
      docx(paragraph('甲')),
    ]) {
      for (let seed = 1; seed <= 40; seed++) {
        const bytes = whole.slice()
        for (let hit = 0; hit < 4; hit++)
          bytes[(seed * 7919 + hit * 104_729) % bytes.length] = (seed * 31 + hit * 17) % 256
        expect(typeof (await read(bytes)).ok).toBe('boolean')
      }
    }
  })
})

/** A Word file with the same packed zeros many times over, each said to be small. */
function bomb(entries: number, size: number): Uint8Array {
  const zeros = Buffer.alloc(size)
  const [packed, checksum] = [deflateRawSync(zeros), crc32(zeros)]
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const name of ['word/document.xml', ...Array.from({ length: entries }, (_, index) => `word/media/${index}`)]) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(checksum, 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(10, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    files.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(entries + 1, 10)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...files, ...directory, end]))
}
