import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FORMATS } from '@/lib/ingest/format-fixture'
import { BOUNDS } from '@/lib/ingest/read/bounds'
import { loopingPdfs } from '@/lib/ingest/read/looping-pdf-fixture'
import { documentFiles } from './document-files'
import { DocumentReader, type ReadLimits } from './document-reader'

const folder = mkdtempSync(path.join(tmpdir(), 'reader-'))
afterAll(() => rmSync(folder, { recursive: true }))

const readers: DocumentReader[] = []
afterAll(() => Promise.all(readers.map((reader) => reader.close())))
function openReader(limits?: ReadLimits, signal = new AbortController().signal): DocumentReader {
  const reader = new DocumentReader(signal, limits)
  readers.push(reader)
  return reader
}

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}
const TEXT = `第二部分

2031年洛龙区政务服务中心部门预算情况说明

一、虚构的总体情况

洛龙区政务服务中心2031年收入总计12.50万元，支出总计12.50万元。
`

const TABLE = [
  ['收入', '', '支出', ''],
  ['项目', '金额', '项目', '金额'],
  ['一、一般公共预算', '12.50', '一、一般公共服务', '12.50'],
  ['本年收入合计', '12.50', '本年支出合计', '12.50'],
  ['收入总计', '12.50', '支出总计', '12.50'],
]
  .map((row) => row.join('\t'))
  .join('\n')

const shared = openReader()

describe('a file read in a thread', () => {
  it('comes back whole, and the next ones too', async () => {
    const file = fileOf('a.txt', TEXT)
    const first = await shared.read(file)
    expect(first).toMatchObject({ path: file, outcome: { ok: true, shape: expect.any(String) as unknown } })
    expect(first.lines?.join('\n')).toBe(TEXT.trimEnd())
    for (let i = 0; i < 20; i += 1) expect((await shared.read(file)).outcome.ok).toBe(true)
  })

  // Here Node loads the libraries, not the test runner: it finds fewer names in some of them.
  it.each(Object.entries(FORMATS))('is understood as %s', async (format, inFormat) => {
    const bytes = inFormat(`${TEXT}\n2031 年部门收支预算表\n\n单位：万元\n\n${TABLE}`)
    const { outcome } = await shared.read(fileOf(format, bytes))
    expect(outcome).toMatchObject({ ok: true, disclosure: { identity: { year: 2031 } } })
    expect(outcome.ok && outcome.disclosure.tables).toMatchObject({ balance: { state: 'filled' } })
  })

  it('that needs too long is given up, and the next goes on', async () => {
    const limits = { ...BOUNDS, seconds: 1 }
    const reader = openReader(limits)
    const looping = await reader.read(fileOf('loop.pdf', loopingPdfs.formsInForms()))
    expect(looping.outcome).toEqual({ ok: false, failure: 'tooSlow' })
    // On a busy machine a short text may need more than that second.
    limits.seconds = BOUNDS.seconds
    expect((await reader.read(fileOf('a.txt', TEXT))).outcome.ok).toBe(true)
  })

  it('that needs too much memory is given up, and the next goes on', async () => {
    const reader = openReader({ ...BOUNDS, memoryBytes: 192 * 1024 * 1024 })
    const greedy = await reader.read(fileOf('pattern.pdf', loopingPdfs.patternOfItself()))
    expect(greedy.outcome).toMatchObject({ ok: false, failure: 'tooMuchContent' })
    expect((await reader.read(fileOf('a.txt', TEXT))).outcome.ok).toBe(true)
  })

  it('is left at once on a stop', async () => {
    const controller = new AbortController()
    const reader = openReader(undefined, controller.signal)
    await reader.read(fileOf('a.txt', TEXT))
    const reading = reader.read(fileOf('loop.pdf', loopingPdfs.formsInForms()))
    const stop = new Error('stop')
    setTimeout(() => controller.abort(stop), 200)
    await expect(reading).rejects.toBe(stop)
  })
})

describe('what is no file to read', () => {
  const failureOf = async (file: string) => (await shared.read(file)).outcome

  it('is said to be gone', async () => {
    const link = path.join(folder, 'nowhere.txt')
    symlinkSync('gone.txt', link)
    expect(await failureOf(link)).toEqual({ ok: false, failure: 'missing' })
  })

  it.skipIf(process.platform === 'win32')('is a pipe or a device, which are not waited for', async () => {
    const pipe = path.join(folder, 'pipe.pdf')
    execFileSync('mkfifo', [pipe])
    for (const file of [pipe, '/dev/zero', folder])
      expect(await failureOf(file)).toEqual({ ok: false, failure: 'notAFile' })
  })

  it('is too large to be opened', async () => {
    const file = fileOf('large.pdf', '')
    truncateSync(file, 2 ** 31)
    expect(await failureOf(file)).toEqual({ ok: false, failure: 'tooLarge' })
  })

  it.skipIf(process.platform !== 'linux')(
    'has more in it than it says, as one that is just being written',
    async () => {
      expect(await failureOf('/proc/self/status')).toEqual({ ok: false, failure: 'changed' })
    },
  )

  it.skipIf(process.getuid?.() === 0)('may not be read', async () => {
    const file = fileOf('secret.txt', TEXT)
    chmodSync(file, 0)
    expect(await failureOf(file)).toEqual({ ok: false, failure: 'noPermission' })
    const inner = path.dirname(fileOf('locked/inner/a.txt', TEXT))
    chmodSync(inner, 0)
    await expect(documentFiles([path.join(folder, 'locked')])).rejects.toThrow('没有权限读取')
    chmodSync(inner, 0o700)
  })
})

describe('a folder', () => {
  it('is searched through once, its links to files followed and its circles not', async () => {
    const root = path.dirname(fileOf('tree/a.txt', TEXT))
    const inner = fileOf('tree/inner/b.md', TEXT)
    fileOf('tree/.hidden.md', TEXT)
    fileOf('tree/picture.png', '')
    symlinkSync('..', path.join(root, 'inner/back'))
    symlinkSync('..', path.join(root, 'inner/back.txt'))
    symlinkSync('inner/b.md', path.join(root, 'c.md'))
    symlinkSync('self.md', path.join(root, 'self.md'))
    const files = (await documentFiles([root])).map((file) => path.relative(root, file))
    expect(files).toEqual(['a.txt', 'c.md', path.relative(root, inner), 'self.md'])
  })

  it.each([
    ['gone', '没有找到 gone。'],
    ['a\u001b[2J', String.raw`没有找到 a\x1b[2J。`],
    ['a'.repeat(5_000), '没有找到 '],
  ])('or file that is not there (%j) is told in one sentence', async (name, sentence) => {
    await expect(documentFiles([name])).rejects.toThrow(sentence)
  })
})
