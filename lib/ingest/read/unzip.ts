import { crc32 } from 'node:zlib'
import { BOUNDS } from './bounds'
import { inflate } from './inflate'
import { ReadHalt } from './read-halt'
import type { Reading } from './reading'

/**
 * The entries of a zip (Word and Excel files are zips), unpacked within the bounds. Libraries that unpack by themselves
 * trust the sizes a file states, and a bomb states small ones; nor do they tell what is encrypted, whether an entry has
 * its checksum, and in what encoding its name is.
 */
export function unzip(bytes: Uint8Array, reading: Reading): ReadonlyMap<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>()
  let left: number = BOUNDS.unpackedBytes
  for (const entry of listEntries(bytes)) {
    reading.checkTime()
    const unpacked = unpack(bytes, entry, left)
    left -= unpacked.length
    entries.set(entry.name, unpacked)
  }
  return entries
}

/** One entry alone, by its path, no larger than a file may be. */
export function unzipEntry(bytes: Uint8Array, path: string): Uint8Array {
  const entry = listEntries(bytes).find(({ name }) => name === path)
  if (!entry) throw new ReadHalt('damaged', `压缩包里没有 ${path}`)
  return unpack(bytes, entry, BOUNDS.bytes, BOUNDS.bytes)
}

export const listEntryNames = (bytes: Uint8Array): readonly string[] => listEntries(bytes).map(({ name }) => name)

interface Entry {
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly packedLength: number
  readonly header: number
}

function unpack(bytes: Uint8Array, entry: Entry, limit: number, most: number = BOUNDS.unpackedBytes): Uint8Array {
  const view = viewOf(bytes)
  if (entry.header + 30 > bytes.length || view.getUint32(entry.header, true) !== LOCAL_HEADER) damaged(entry.name)
  const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true)
  if (start + entry.packedLength > bytes.length) throw new ReadHalt('truncated')
  const packed = bytes.subarray(start, start + entry.packedLength)
  if (entry.method !== STORED && entry.method !== DEFLATED) damaged(entry.name)
  const unpacked = entry.method === STORED ? packed : inflate(packed, 'deflate-raw', limit)
  if (unpacked === 'tooMuch' || unpacked.length > limit) {
    throw new ReadHalt('tooMuchContent', `解开后超过 ${most / 1024 / 1024} MB`)
  }
  if (unpacked === 'damaged' || crc32(unpacked) !== entry.checksum) damaged(entry.name)
  return unpacked
}

/** From the directory at the end of the file; a zip cut short has none. */
function listEntries(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > BOUNDS.entries) throw new ReadHalt('tooMuchContent', `压缩包里超过 ${BOUNDS.entries} 个文件`)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) damaged()
    const flags = view.getUint16(at + 8, true)
    if (flags & 1) throw new ReadHalt('encrypted')
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    entries.push({
      name: entryPath(bytes.subarray(at + 46, at + 46 + nameLength!), (flags & UTF_8) !== 0),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedLength: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength! + extraLength! + noteLength!
  }
  return entries
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at
  }
  throw new ReadHalt('truncated')
}

/** Who packs on a Chinese Windows writes names in GBK and does not say so, and some part folders by backslashes. */
function entryPath(name: Uint8Array, isUtf8: boolean): string {
  const parts = (isUtf8 ? new TextDecoder().decode(name) : decodeName(name)).split(/[\\/]+/)
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/')
}

function decodeName(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name)
  } catch {
    return new TextDecoder('gb18030').decode(name)
  }
}

const UTF_8 = 0x0800
const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_END = 0x06054b50
const STORED = 0
const DEFLATED = 8

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function damaged(name?: string): never {
  throw new ReadHalt('damaged', name === undefined ? undefined : `压缩包里的 ${name}`)
}
