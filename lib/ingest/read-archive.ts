import { ReadHalt } from './read/read-halt'
import { ARCHIVE, sniffFormat } from './read/sniff-format'
import { listEntryNames, unzipEntry } from './read/unzip'
import type { ReadOutcome } from './source-document'

type Failed = Extract<ReadOutcome, { readonly ok: false }>

/**
 * The paths of what a zip of documents holds. Undefined where it is none: a Word file is a zip as well, and one that is
 * damaged or locked is left to be refused as a file.
 */
export async function archiveEntries(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  try {
    const names = listEntryNames(bytes)
    const isDocument = await sniffFormat(bytes).then(
      () => true,
      (error: unknown) => !(error instanceof ReadHalt && error.detail === ARCHIVE),
    )
    return isDocument ? undefined : names
  } catch (error) {
    if (error instanceof ReadHalt) return undefined
    throw error
  }
}

/** One document of a zip, unpacked within the bounds of a file. */
export function archiveEntry(bytes: Uint8Array, path: string): Uint8Array | Failed {
  try {
    return unzipEntry(bytes, path)
  } catch (error) {
    if (error instanceof ReadHalt) return error.toOutcome() as Failed
    throw error
  }
}
