/**
 * How much one document may be. Real disclosures stay below a hundredth of each; what goes beyond is a mistake or an
 * attack, and is refused before it costs memory. docs/reading-limits.md tells operators.
 */
export const BOUNDS = {
  /** Of reading and parsing one file, by the clock on the wall. */
  seconds: 60,
  /** Of the objects made while doing so; the process may grow by twice as much, bytes outside the heap included. */
  memoryBytes: 1024 * 1024 * 1024,
  /** Of the file itself. */
  bytes: 64 * 1024 * 1024,
  /** Of everything packed inside it (zip entries, PDF streams other than pictures). */
  unpackedBytes: 192 * 1024 * 1024,
  /** Of one HTML page, or of the body of a Word file: a tree of elements takes a multiple of it. */
  markupBytes: 32 * 1024 * 1024,
  /** Entries of a zip. */
  entries: 10_000,
  /** Documents of a zip that is handed in; each of them is bounded as a file of its own. */
  documents: 300,
  lines: 500_000,
  /** Characters of all lines and cells. */
  characters: 20_000_000,
  /** Cells of all grids, blank ones included. */
  cells: 2_000_000,
  columns: 2_000,
  pages: 2_000,
  /** Of one PDF page. */
  glyphsOnPage: 200_000,
  rulingsOnPage: 4_000,
  /** Elements inside elements, in HTML and Word. */
  depth: 400,
} as const
