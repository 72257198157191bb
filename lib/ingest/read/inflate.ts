import { inflateRawSync, inflateSync } from 'node:zlib'

/**
 * Unpacks deflated bytes as far as a limit: how much there is becomes known only by unpacking, and what a file says
 * about itself may be a lie.
 */
export function inflate(
  packed: Uint8Array,
  format: 'deflate' | 'deflate-raw',
  limit: number,
): Uint8Array | 'tooMuch' | 'damaged' {
  try {
    const bytes = (format === 'deflate' ? inflateSync : inflateRawSync)(packed, { maxOutputLength: Math.max(1, limit) })
    return bytes.length > limit ? 'tooMuch' : bytes
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooMuch' : 'damaged'
  }
}
