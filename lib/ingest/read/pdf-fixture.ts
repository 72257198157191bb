/** Small PDFs for tests, written by hand: text at given places and lines between given points. */
export interface FixturePage {
  /** x and y of the beginning, in points from the bottom left. */
  readonly texts?: readonly (readonly [number, number, string])[]
  readonly lines?: readonly (readonly [number, number, number, number])[]
  /** Instructions as they are. */
  readonly extra?: string
}

export function writePdf(pages: readonly FixturePage[], trailer = '', { width = 600 } = {}): Uint8Array {
  const kids = pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ')
  const objects = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [
      3,
      '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    ],
    [
      4,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] >>`,
    ],
    [
      5,
      '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ],
    [6, stream(TO_UNICODE)],
  ])
  pages.forEach((page, index) => {
    const [own, content] = [10 + index * 2, 11 + index * 2]
    objects.set(
      own,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} 800] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    objects.set(content, stream(instructionsOf(page)))
  })
  return assemblePdf(objects, trailer)
}

export const stream = (text: string, entries = '') =>
  `<< /Length ${text.length} ${entries} >>\nstream\n${text}\nendstream`

function instructionsOf({ texts = [], lines = [], extra = '' }: FixturePage): string {
  const shown = texts.map(([x, y, text]) => `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`)
  const drawn = lines.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`)
  return [...drawn, ...shown, extra].join('\n')
}

const hex = (text: string) => Array.from(text, (char) => char.codePointAt(0)!.toString(16).padStart(4, '0')).join('')

/** Codes are code points. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Same def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
5 beginbfrange <0020> <00ff> <0020> <2000> <206f> <2000> <2e80> <2fd5> <2e80> <3000> <9fff> <3000> <ff00> <ffef> <ff00> endbfrange
endcmap end end`

/** Objects by their number, the catalog being the first, as a file. */
export function assemblePdf(objects: ReadonlyMap<number, string>, trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = new Map<number, number>()
  for (const [number, body] of objects) {
    places.set(number, text.length)
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const xref = text.length
  const size = Math.max(...objects.keys()) + 1
  text += `xref\n0 ${size}\n`
  for (let number = 0; number < size; number++) {
    const place = places.get(number)
    text += place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  }
  text += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}
