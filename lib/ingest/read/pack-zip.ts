import { crc32 } from './crc32'

/**
 * A zip with its entries stored as they are. A library that wants a zip gets this one, made of what `unzip` unpacked
 * and counted, and with nothing in it that it need not see.
 */
export function packZip(entries: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, bytes] of entries) {
    const nameBytes = new TextEncoder().encode(name)
    const common = new DataView(new ArrayBuffer(26))
    common.setUint16(0, 20, true)
    common.setUint16(2, 0x0800, true)
    common.setUint32(10, crc32(bytes), true)
    common.setUint32(14, bytes.length, true)
    common.setUint32(18, bytes.length, true)
    common.setUint16(22, nameBytes.length, true)
    const head = new Uint8Array(common.buffer)
    const local = concat(signature(0x04034b50), head, nameBytes)
    files.push(local, bytes)
    const place = new DataView(new ArrayBuffer(14))
    place.setUint32(10, offset, true)
    directory.push(concat(signature(0x02014b50), Uint8Array.of(20, 0), head, new Uint8Array(place.buffer), nameBytes))
    offset += local.length + bytes.length
  }
  const listing = concat(...directory)
  const end = new DataView(new ArrayBuffer(18))
  end.setUint16(4, directory.length, true)
  end.setUint16(6, directory.length, true)
  end.setUint32(8, listing.length, true)
  end.setUint32(12, offset, true)
  return concat(...files, listing, signature(0x06054b50), new Uint8Array(end.buffer))
}

function signature(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, value, true)
  return new Uint8Array(view.buffer)
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
