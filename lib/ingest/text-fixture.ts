import type { SourceDocument } from './source-document'

/** For tests: a text as its reader would hand it on. */
export function documentOfText(text: string, fileName = 'fixture.txt'): SourceDocument {
  const lines = text.replace(/\n$/, '').split(/\r?\n/)
  return {
    fileName,
    sha256: '0'.repeat(64),
    bytes: text.length,
    mediaType: 'text/plain',
    lines: lines.length,
    blocks: lines.flatMap((line, i) =>
      line.trim() === '' ? [] : [{ kind: 'line', line: { text: line, at: `L${i + 1}` } } as const],
    ),
  }
}
