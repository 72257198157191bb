import { assemblePdf, stream } from './pdf-fixture'

/** PDFs that lead a reader in circles, each with a line of text that it may or may not come to. */
export const loopingPdfs = {
  pageTreeOfItself: () => pdf({ 2: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' }),
  pageTreeInPairs: () =>
    pdf({
      2: '<< /Type /Pages /Kids [6 0 R 6 0 R] /Count 1000000 >>',
      6: '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 500000 >>',
    }),
  contentsOfThemselves: () => pdf({ 4: '6 0 R', 6: '[6 0 R 4 0 R]' }),
  lengthOfItself: () => pdf({ 4: stream(TEXT).replace(/\/Length \d+/, '/Length 4 0 R') }),
  formOfItself: () => pdf({ 4: stream(`${TEXT} /X Do`), 6: form(`${TEXT} /X Do`, 6) }),
  formsOfEachOther: () => pdf({ 4: stream(`${TEXT} /X Do`), 6: form('/X Do /X Do', 7), 7: form('/X Do /X Do', 6) }),
  patternOfItself: () =>
    pdf({ 4: stream('/Pattern cs /P scn 0 0 9 9 re f'), 6: pattern('/Pattern cs /P scn 0 0 9 9 re f') }),
  /** No circle, but every level makes the work tenfold: only a clock ends it. */
  formsInForms: () => {
    const levels = Array.from({ length: 30 }, (_, i) => [6 + i, form('/X Do '.repeat(10), 7 + i)] as const)
    return pdf({ 4: stream('/X Do'), ...Object.fromEntries(levels), 36: stream(TEXT, '/Subtype /Form') })
  },
} as const satisfies Record<string, () => Uint8Array>

const TEXT = 'BT /F1 10 Tf 100 700 Td (2031 budget 12.50) Tj ET'
const FONT = '/Font << /F1 5 0 R >>'

const form = (content: string, inner: number) =>
  stream(
    content,
    `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << ${FONT} /XObject << /X ${inner} 0 R >> >>`,
  )

const pattern = (content: string) =>
  stream(
    content,
    '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 6 0 R >> >>',
  )

function pdf(objects: Readonly<Record<number, string>>): Uint8Array {
  const resources = `${FONT} /XObject << /X 6 0 R >> /Pattern << /P 6 0 R >>`
  const usual = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << ${resources} >> >>`,
    4: stream(TEXT),
    5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  }
  return assemblePdf(new Map(Object.entries({ ...usual, ...objects }).map(([n, text]) => [Number(n), text])))
}
