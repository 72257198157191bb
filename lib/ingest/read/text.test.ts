import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/ingest/read-document'
import { cleanText } from './clean-text'

const read = (bytes: Uint8Array, name = 'a.txt') => readDocument(bytes, name, '0'.repeat(64))

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const outcome = await read(bytes)
  if (!outcome.ok) throw new Error(outcome.failure)
  return outcome.document.blocks.map((block) => (block.kind === 'line' ? `${block.line.at} ${block.line.text}` : ''))
}

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

/** By looking each character up among all codes of two bytes: no encoder comes with the platform. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
  return Uint8Array.from([...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : [...codes.get(char)!])))
}

const SAMPLE = '虚构区预算\n\n一、收入总计 12.50 万元\n'
const EXPECTED = ['L1 虚构区预算', 'L3 一、收入总计 12.50 万元']

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(SAMPLE)],
    ['UTF-8 with a mark', utf8('\ufeff' + SAMPLE)],
    ['UTF-16 LE with a mark', utf16('\ufeff' + SAMPLE, true)],
    ['UTF-16 BE with a mark', utf16('\ufeff' + SAMPLE, false)],
    ['UTF-16 LE', utf16(SAMPLE, true)],
    ['UTF-16 BE', utf16(SAMPLE, false)],
    ['GB18030', gb18030(SAMPLE)],
  ])('reads %s', async (_, bytes) => {
    expect(await linesOf(bytes)).toEqual(EXPECTED)
  })

  it('refuses what is not text, or text gone through the wrong encoding', async () => {
    const budget =
      '虚构区政务服务中心收入支出预算情况说明，本年收入合计、支出合计与上年相比增加，主要原因是人员经费增加。'
    const asGbk = new TextDecoder('gb18030').decode(utf8(budget))
    expect(await read(utf8(asGbk))).toMatchObject({ failure: 'wrongEncoding' })
    const asLatin = Array.from(utf8(budget), (byte) => String.fromCharCode(byte)).join('')
    expect(await read(utf8(asLatin))).toMatchObject({ failure: 'wrongEncoding' })
    expect(await read(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))).toMatchObject({ ok: false })
    expect(await read(Uint8Array.of(0xff, 0xfe, 0, 0, 0x31, 0, 0, 0))).toMatchObject({ failure: 'wrongEncoding' })
  })

  it('says in which line UTF-8 breaks off', async () => {
    const bytes = new Uint8Array([...utf8('第一行\n第二'), 0xff, ...utf8('行\n')])
    expect(await read(bytes)).toEqual({ ok: false, failure: 'wrongEncoding', detail: '第 2 行起不是 UTF-8' })
  })
})

describe('lines', () => {
  it('counts all physical lines and keeps each whole', async () => {
    expect(await linesOf(utf8('甲\r\n\r\n  乙\t1.00 \r\n丙'))).toEqual(['L1 甲', 'L3   乙\t1.00 ', 'L4 丙'])
    expect(await linesOf(utf8('甲\r乙'))).toEqual(['L1 甲', 'L2 乙'])
  })

  it('puts a space for a control character, one for one', async () => {
    expect(await linesOf(utf8('甲\0乙\f1\u200b2\n一二三四五六七八九十一二三四五六七八九十'))).toEqual([
      'L1 甲 乙',
      'L1     1 2',
      'L2 一二三四五六七八九十一二三四五六七八九十',
    ])
  })

  it('says that a file is empty', async () => {
    expect(await read(new Uint8Array())).toMatchObject({ failure: 'empty' })
    expect(await read(utf8(' \n\t\r\n'))).toMatchObject({ failure: 'empty' })
    expect(await read(utf8('\u3000\n\u3000'))).toMatchObject({ failure: 'empty' })
  })

  it('gives every line back, property', async () => {
    const line = fc.string({ unit: fc.constantFrom('预', '算', '1', '.', ' ', '\t', '（', '支'), maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
        fc.pre(lines.some((text) => text.trim() !== ''))
        const filled = lines.flatMap((text, index) => (text.trim() === '' ? [] : [`L${index + 1} ${text}`]))
        expect(await linesOf(utf8(lines.join('\n')))).toEqual(filled)
      }),
      { numRuns: 100 },
    )
  })
})

describe('cleanText', () => {
  it('maps radicals and nothing else', () => {
    expect(cleanText('⽀⼀⻔⻚（，：％①㎡Ａ）')).toBe('支一门页（，：％①㎡Ａ）')
  })

  it('keeps the length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(text).length === text.length))
  })
})
