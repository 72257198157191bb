/**
 * Unpacks deflated bytes as far as a limit: how much there is becomes known only by unpacking, and what a file says
 * about itself may be a lie.
 */
export async function inflate(
  packed: Uint8Array,
  format: 'deflate' | 'deflate-raw',
  limit: number,
): Promise<{ readonly bytes: Uint8Array; readonly complete: boolean } | 'tooMuch'> {
  const chunks: Uint8Array[] = []
  let length = 0
  let complete = true
  const reader = stream(packed).pipeThrough(new DecompressionStream(format)).getReader()
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      length += chunk.value.length
      if (length > limit) {
        await reader.cancel()
        return 'tooMuch'
      }
      chunks.push(chunk.value)
    }
  } catch (error) {
    complete = (error as { readonly code?: string }).code === 'ERR_TRAILING_JUNK_AFTER_STREAM_END'
  }
  return { bytes: joined(chunks, length), complete }
}

const SLICE = 64 * 1024

/** Fed in slices, so that what comes out is counted before all of it has been made. */
function stream(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let from = 0
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(from, from + SLICE))
      from += SLICE
    },
  })
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
