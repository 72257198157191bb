import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/ingest/read-document'
import { loopingPdfs } from './looping-pdf-fixture'
import { writePdf } from './pdf-fixture'

const read = (content: string | Uint8Array, name = 'a') =>
  readDocument(typeof content === 'string' ? new TextEncoder().encode(content) : content, name, '0'.repeat(64))

describe('a PDF that leads in circles', () => {
  it.each([
    ['pageTreeOfItself', 'damaged'],
    ['pageTreeInPairs', 'damaged'],
    ['contentsOfThemselves', 'noText'],
    ['formOfItself', 'damaged'],
    ['formsOfEachOther', 'damaged'],
  ] as const)('%s is refused as %s', async (name, failure) => {
    expect(await read(loopingPdfs[name]())).toMatchObject({ ok: false, failure })
  })

  it('is read where the circle is beside the text', async () => {
    expect(await read(loopingPdfs.lengthOfItself())).toMatchObject({ ok: true })
  })
})

describe('a page that cannot be read whole', () => {
  it('is not taken for a page that ends there, nor the document for one without it', async () => {
    const shown = (text: string) => [100, 700, text] as const
    const many = Array.from({ length: 3000 }, () => 'q Q').join('\n')
    // The instructions before the failure come in chunks that are handed over before it.
    const broken = { texts: [shown('预算')], extra: `${many}\n/None Do\n/Span /Nowhere BDC\n(a) (b) (c) cm` }
    const outcome = await read(writePdf([{ texts: [shown('收入')] }, broken]))
    expect(outcome).toMatchObject({ ok: false, failure: 'damaged', detail: '第 2 页' })
  })
})

describe('what no disclosure has', () => {
  const title = '2031年测试区·虚构局部门预算'

  it.each([
    ['100,000 columns of a text', `${title}\n${'1.00\t'.repeat(100_000)}\n`],
    [
      '100,000 columns of a page',
      `<html><p>${title}</p><table><tr>${'<td>1</td>'.repeat(100_000)}</tr></table></html>`,
    ],
    ['elements nested without end', `<html><body>${'<div>'.repeat(5_000)}${title}</body></html>`],
    ['spans without end', `<html><table><tr>${'<td colspan=1000 rowspan=65534>1</td>'.repeat(50)}</tr></table></html>`],
  ])('%s: tooMuchContent', async (_, content) => {
    expect(await read(content)).toMatchObject({ ok: false, failure: 'tooMuchContent' })
  })
})
