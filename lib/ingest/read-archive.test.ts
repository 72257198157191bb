import { describe, expect, it } from 'vitest'
import { packZip } from './read/pack-zip'
import { archiveEntries, archiveEntry } from './read-archive'

const text = (words: string) => new TextEncoder().encode(words)
const zip = (...names: readonly string[]) => packZip(names.map((name) => [name, text(name)] as const))

/** `附件\表.txt` as Windows writes it: in GBK, without saying so. */
function packedOnWindows(): Uint8Array {
  const name = Uint8Array.of(0xb8, 0xbd, 0xbc, 0xfe, 0x5c, 0xb1, 0xed, 0x2e, 0x74, 0x78, 0x74)
  const placeholder = 'AAAAAAAAAAA'
  const bytes = packZip([[placeholder, text('7.00')]])
  const latin = new TextDecoder('latin1').decode(bytes)
  for (let at = latin.indexOf(placeholder); at >= 0; at = latin.indexOf(placeholder, at + 1)) bytes.set(name, at)
  for (const mark of ['PK\x03\x04', 'PK\x01\x02']) {
    const at = latin.indexOf(mark) + (mark.endsWith('\x04') ? 6 : 8)
    bytes[at + 1] = 0
  }
  return bytes
}

describe('a zip of documents', () => {
  it('names what it holds, folders and all', async () => {
    expect(await archiveEntries(zip('说明.pdf', '附件/表.xlsx'))).toEqual(['说明.pdf', '附件/表.xlsx'])
    expect(archiveEntry(zip('说明.txt', '附件/表.txt'), '附件/表.txt')).toEqual(text('附件/表.txt'))
  })

  it('names them as they were named on a Chinese Windows', async () => {
    const bytes = packedOnWindows()
    expect(await archiveEntries(bytes)).toEqual(['附件/表.txt'])
    expect(archiveEntry(bytes, '附件/表.txt')).toEqual(text('7.00'))
  })

  it('leads to nothing outside itself', async () => {
    expect(await archiveEntries(zip('../../etc/表.txt', '/root/表.txt'))).toEqual(['etc/表.txt', 'root/表.txt'])
  })

  it('is none when it is a Word file, damaged, or cut short', async () => {
    expect(await archiveEntries(zip('word/document.xml'))).toBeUndefined()
    expect(await archiveEntries(zip('说明.pdf').subarray(0, 40))).toBeUndefined()
    expect(await archiveEntries(text('PK'))).toBeUndefined()
  })

  it('gives no document that is larger than a file may be, whatever the zip says of its size', () => {
    const bomb = packZip([['表.txt', new Uint8Array(64 * 1024 * 1024 + 1)]])
    expect(archiveEntry(bomb, '表.txt')).toMatchObject({ failure: 'tooMuchContent', detail: '解开后超过 64 MB' })
    expect(archiveEntry(zip('a.txt'), 'b.txt')).toMatchObject({ failure: 'damaged' })
  })
})
