import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseSourcePosition } from '@/lib/budget/source-position'
import { readDocument } from '@/lib/ingest/read-document'
import type { SourceDocument } from '@/lib/ingest/source-document'
import { writePdf, type FixturePage } from './pdf-fixture'

const read = (bytes: Uint8Array, options = {}) => readDocument(bytes, 'a.pdf', '0'.repeat(64), options)

async function opened(pages: readonly FixturePage[]): Promise<SourceDocument> {
  const outcome = await read(writePdf(pages))
  if (!outcome.ok) throw new Error(`${outcome.failure} ${outcome.detail}`)
  return outcome.document
}

const shown = (document: SourceDocument) =>
  document.blocks.map((block) =>
    block.kind === 'line'
      ? block.line.text
      : block.grid.rows.map((row) => row.map((cell) => `${cell.column}:${cell.text}`).join(' ')),
  )

/** Rulings of a table with these edges. */
const ruled = (xs: readonly number[], ys: readonly number[]): [number, number, number, number][] => [
  ...ys.map((y): [number, number, number, number] => [xs[0]!, y, xs.at(-1)!, y]),
  ...xs.map((x): [number, number, number, number] => [x, ys[0]!, x, ys.at(-1)!]),
]

describe('lines', () => {
  it('keeps what stands on one base line together, in the order of the page', async () => {
    const document = await opened([
      {
        texts: [
          [100, 600, '第二行'],
          [100, 700, '单位：'],
          [140, 700, '万元'],
          [400, 700, '2024'],
        ],
      },
    ])
    expect(shown(document)).toEqual(['单位： 万元  2024', '第二行'])
    expect(document.pages).toBe(1)
    for (const block of document.blocks) {
      expect(parseSourcePosition(block.kind === 'line' ? block.line.at : block.grid.at)).toBeDefined()
    }
  })

  it('reads bold that is printed twice once, and equal digits twice', async () => {
    const document = await opened([
      {
        texts: [
          [100, 700, '合计'],
          [100.3, 700, '合计'],
          [200, 700, '11.00'],
        ],
      },
    ])
    expect(shown(document)).toEqual(['合计  11.00'])
  })

  it('leaves out what lies beyond the paper and what is not shown', async () => {
    const document = await opened([
      {
        texts: [
          [100, 700, '一'],
          [100, -400, '二'],
          [900, 700, '三'],
        ],
        extra: 'BT 3 Tr /F1 10 Tf 1 0 0 1 100 600 Tm <56db> Tj ET',
      },
    ])
    expect(shown(document)).toEqual(['一'])
  })

  it('maps radicals to the characters they look like', async () => {
    expect(shown(await opened([{ texts: [[100, 700, '⽀出⻔']] }]))).toEqual(['支出门'])
  })
})

describe('tables', () => {
  it('parts rows that no line parts, each name with its amounts', async () => {
    const xs = [50, 150, 300, 400, 500]
    const body = (y: number, code: string, name: string, a: string, b: string): [number, number, string][] => [
      [60, y, code],
      [160, y, name],
      [330, y, a],
      [430, y, b],
    ]
    const texts = [
      ...body(705, '编码', '名称', '合计', '项目'),
      ...body(670, '201', '甲类支出', '1,234.50', '34.50'),
      ...body(640, '20103', '乙款支出', '1,200.00', '0'),
      [160, 616, '名称很长的一项'] as const,
      [160, 604, '支出'] as const,
      ...body(610, '2010301', '', '34.50', '34.50').filter(([, , text]) => text !== ''),
    ]
    const [grid] = shown(
      await opened([{ lines: ruled(xs, [720, 690, 590]), texts: texts as [number, number, string][] }]),
    )
    expect(grid).toEqual([
      '0:编码 1:名称 2:合计 3:项目',
      '0:201 1:甲类支出 2:1,234.50 3:34.50',
      '0:20103 1:乙款支出 2:1,200.00 3:0',
      '0:2010301 1:名称很长的一项\n支出 2:34.50 3:34.50',
    ])
  })

  it('leaves a row whole whose cells hold several lines, but no list of amounts', async () => {
    const texts: [number, number, string][] = [
      [60, 670, '甲类支出'],
      [60, 655, '497.3'],
      [210, 670, '497.3'],
      [210, 655, '1'],
      [310, 662, '12.00'],
    ]
    const [grid] = shown(await opened([{ lines: ruled([50, 200, 300, 400], [690, 640, 620]), texts }]))
    expect(grid).toEqual(['0:甲类支出\n497.3 1:497.3\n1 2:12.00', '0: 1: 2:'])
  })

  it('a number in two pieces stays one, beyond the edge of its cell too; two numbers stay two', async () => {
    const texts: [number, number, string][] = [
      [120, 670, '1,234'],
      [145, 670, '.56'],
      [210, 670, '7.00'],
    ]
    // Digits are half as wide as the font is high: the first piece ends at the edge.
    const [grid] = shown(await opened([{ lines: ruled([50, 145, 300], [690, 640, 620]), texts }]))
    expect(grid).toEqual(['0:1,234.56 1:7.00', '0: 1:'])
  })

  it.each([
    // Page of 600 × 800: the same table, along its left side and along its right.
    ['up', (x: number, y: number, hex: string) => `BT /F1 10 Tf 0 1 -1 0 ${600 - y} ${x} Tm <${hex}> Tj ET`],
    ['down', (x: number, y: number, hex: string) => `BT /F1 10 Tf 0 -1 1 0 ${y} ${800 - x} Tm <${hex}> Tj ET`],
  ])('a table that runs %s the page is read like any other', async (direction, text) => {
    const at = (x: number, y: number): [number, number] => (direction === 'up' ? [600 - y, x] : [y, 800 - x])
    const drawn = ruled([100, 300, 500], [400, 370, 340]).map(([x0, y0, x1, y1]): [number, number, number, number] => [
      ...at(x0, y0),
      ...at(x1, y1),
    ])
    const extra = [
      text(110, 380, '54088ba1'),
      text(310, 380, '91d1989d'),
      text(110, 350, '0041'),
      text(310, 350, '00310032002e00350030'),
    ]
    const [grid] = shown(await opened([{ lines: drawn, extra: extra.join('\n') }]))
    expect(grid).toEqual(['0:合计 1:金额', '0:A 1:12.50'])
  })

  it('a watermark printed slantwise is no text', async () => {
    const slanted = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 500 Tm <68486d4b0031> Tj ET'
    expect(shown(await opened([{ texts: [[100, 700, '合计 12.50']], extra: slanted }]))).toEqual(['合计 12.50'])
  })

  it('separates cells by rulings, keeps blank ones, and rejoins nothing', async () => {
    const document = await opened([
      {
        lines: ruled([100, 200, 300, 400], [700, 680, 650]),
        texts: [
          [105, 685, '类'],
          [205, 685, '合计'],
          [305, 685, '项目支出'],
          [105, 668, '社会保障'],
          [105, 655, '支出'],
          [350, 660, '1,234.50'],
        ],
      },
    ])
    expect(shown(document)).toEqual([['0:类 1:合计 2:项目支出', '0:社会保障\n支出 1: 2:1,234.50']])
  })

  it('tells a merged cell by the line that is missing', async () => {
    const document = await opened([
      {
        lines: [
          [100, 700, 300, 700],
          [100, 680, 300, 680],
          [200, 660, 300, 660],
          [100, 640, 300, 640],
          [100, 700, 100, 640],
          [200, 680, 200, 640],
          [300, 700, 300, 640],
        ],
        texts: [
          [150, 685, '收入'],
          [110, 660, '项目'],
          [210, 665, '一'],
          [210, 645, '二'],
        ],
      },
    ])
    const grid = document.blocks.find((block) => block.kind === 'grid')
    expect(
      grid?.kind === 'grid' && grid.grid.rows.map((row) => row.map(({ text, columns, rows }) => [text, columns, rows])),
    ).toEqual([
      [['收入', 2, 1]],
      [
        ['项目', 1, 2],
        ['一', 1, 1],
      ],
      [['二', 1, 1]],
    ])
  })

  it('gives text that runs over an edge to the cell it belongs to', async () => {
    const document = await opened([
      {
        lines: ruled([100, 150, 250], [700, 680, 660]),
        texts: [
          [102, 685, '机关运行经费'],
          [180, 665, '5.00'],
        ],
      },
    ])
    expect(shown(document)).toEqual([['0:机关运行经费 1:', '0: 1:5.00']])
  })

  it('takes thin filled boxes for rulings, white ones not, and a frame around text for no table', async () => {
    const boxes = ruled([100, 200, 300], [700, 680])
      .map(
        ([x0, y0, x1, y1]) =>
          `${x0} ${Math.min(y0, y1)} ${Math.max(1, x1 - x0)} ${Math.max(1, Math.abs(y1 - y0))} re f`,
      )
      .join('\n')
    const white = '1 1 1 rg 150 680 1 20 re f'
    const frame = '100 500 200 50 re S'
    const document = await opened([
      {
        extra: `${boxes}\n${white}\n${frame}`,
        texts: [
          [110, 685, '甲'],
          [210, 685, '1.00'],
          [110, 520, '说明'],
        ],
      },
    ])
    expect(shown(document)).toEqual([['0:甲 1:1.00'], '说明'])
  })

  it('numbers the columns of a table that goes on over a page as one table', async () => {
    const document = await opened([
      {
        lines: ruled([100, 200, 300, 400], [100, 80]),
        texts: [
          [110, 85, '201'],
          [210, 85, '甲'],
          [310, 85, '1.00'],
          [290, 20, '- 3 -'],
        ],
      },
      {
        lines: ruled([100, 300, 400], [700, 680]),
        texts: [
          [110, 685, '合计'],
          [310, 685, '2.00'],
          [100, 600, '注：'],
        ],
      },
    ])
    expect(shown(document)).toEqual([['0:201 1:甲 2:1.00'], '- 3 -', ['0:合计 2:2.00'], '注：'])
    const second = document.blocks[2]
    expect(second?.kind === 'grid' && [second.grid.continues, second.grid.rows[0]?.[0]?.columns]).toEqual([true, 2])
  })

  it('closes a table that is open at its sides', async () => {
    const lines: [number, number, number, number][] = [
      [100, 700, 400, 700],
      [100, 680, 400, 680],
      [100, 660, 400, 660],
      [200, 700, 200, 660],
    ]
    const document = await opened([
      {
        lines,
        texts: [
          [110, 685, '甲'],
          [210, 685, '1.00'],
          [110, 665, '乙'],
          [210, 665, '2.00'],
        ],
      },
    ])
    expect(shown(document)).toEqual([['0:甲 1:1.00', '0:乙 1:2.00']])
  })
})

describe('tables without rulings', () => {
  it('tells them by amounts under each other', async () => {
    const document = await opened([
      {
        texts: [
          [250, 760, '收入预算表'],
          [50, 740, '部门：虚构中心'],
          [450, 740, '单位：万元'],
          [60, 720, '项目'],
          [330, 720, '预算数'],
          [300, 700, '合计'],
          [400, 700, '其中'],
          [50, 680, '一、财政拨款'],
          [290, 680, '1,200.00'],
          [395, 680, '1,000.00'],
          [50, 660, '二、事业收入'],
          [300, 660, '34.50'],
          [50, 640, '合计'],
          [290, 640, '1,234.50'],
          [395, 640, '1,000.00'],
          [50, 600, '注：虚构'],
        ],
      },
    ])
    expect(shown(document)).toEqual([
      '收入预算表',
      '部门：虚构中心  单位：万元',
      [
        '0:项目 1:预算数 2:',
        '0: 1:合计 2:其中',
        '0:一、财政拨款 1:1,200.00 2:1,000.00',
        '0:二、事业收入 1:34.50 2:',
        '0:合计 1:1,234.50 2:1,000.00',
      ],
      '注：虚构',
    ])
  })

  it('takes a table of contents for lines', async () => {
    const texts = ['一、职能', '二、机构', '三、预算', '四、说明'].flatMap((title, index) => [
      [50, 700 - 20 * index, title] as const,
      [500, 700 - 20 * index, String(index + 1)] as const,
    ])
    expect(shown(await opened([{ texts }]))).toEqual(['一、职能  1', '二、机构  2', '三、预算  3', '四、说明  4'])
  })
})

describe('what cannot be read', () => {
  const page = { texts: [[100, 700, '预算']] as const }

  it('says that a file was cut short', async () => {
    const bytes = writePdf([page])
    expect(await read(bytes.subarray(0, bytes.length - 80))).toMatchObject({ failure: 'truncated' })
  })

  it('says that a page has no text', async () => {
    expect(await read(writePdf([{}]))).toMatchObject({ failure: 'noText' })
    const recognised = { extra: 'BT 3 Tr /F1 10 Tf 1 0 0 1 100 600 Tm <56db> Tj ET' }
    expect(await read(writePdf([recognised]))).toMatchObject({ failure: 'noText' })
  })

  it('does not go on without the characters of a font', async () => {
    const text = Buffer.from(writePdf([{ extra: 'BT /F1 10 Tf 1 0 0 1 100 700 Tm <d4a4cbe3> Tj ET' }])).toString(
      'latin1',
    )
    const old = text.replace('/Encoding /Identity-H', '/Encoding /GBK-EUC-H').replace('/ToUnicode 6 0 R', '')
    const bytes = Uint8Array.from(old.replace('(Identity)', '(GB1)'), (char) => char.charCodeAt(0))
    const asked: string[] = []
    const characterMap = async (name: string) => void asked.push(name)
    const outcome = await read(bytes, { characterMap })
    expect(outcome).toMatchObject({ failure: 'noText', detail: '第 1 页的字体需要字符表 GBK-EUC-H' })
    expect(asked).toContain('GBK-EUC-H')
  })

  it('says that a file is encrypted', async () => {
    const key = `<${'00'.repeat(32)}>`
    const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`
    expect(await read(writePdf([page], trailer))).toMatchObject({ failure: 'encrypted' })
  })

  it('says that packed bytes are damaged, or unpack into too much', async () => {
    const packed = deflateSync(Buffer.from('BT /F1 10 Tf 1 0 0 1 100 700 Tm <9884> Tj ET'))
    packed[packed.length - 8]! ^= 0x55
    expect(await read(withStream(packed))).toMatchObject({ failure: 'damaged' })
    const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024))
    expect(await read(withStream(bomb))).toMatchObject({ failure: 'tooMuchContent' })
  })

  it('gives up in time on pages that call each other, and when the time is over', async () => {
    const looping = Buffer.from(writePdf([page]))
      .toString('latin1')
      .replace('/Kids [10 0 R]', '/Kids [2 0 R  ]')
    const outcome = await read(Uint8Array.from(looping, (char) => char.charCodeAt(0)))
    expect(outcome.ok).toBe(false)
    expect(await read(writePdf([page]), { isOverdue: () => true })).toMatchObject({ failure: 'tooSlow' })
  })

  it('never throws on a damaged file', async () => {
    const whole = writePdf([{ ...page, lines: ruled([100, 200, 300], [700, 680]) }])
    for (let seed = 1; seed <= 60; seed++) {
      const bytes = whole.slice()
      for (let hit = 0; hit < 4; hit++)
        bytes[(seed * 7919 + hit * 104_729) % bytes.length] = (seed * 31 + hit * 17) % 256
      const outcome = await read(bytes)
      expect(typeof outcome.ok).toBe('boolean')
    }
  })
})

/** A stray packed stream in front of an otherwise good file. */
function withStream(packed: Uint8Array): Uint8Array {
  const head = Buffer.from(
    `%PDF-1.7\n90 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`,
    'latin1',
  )
  return Buffer.concat([
    head,
    packed,
    Buffer.from('\nendstream\nendobj\n'),
    writePdf([{ texts: [[100, 700, '预算']] }]),
  ])
}
