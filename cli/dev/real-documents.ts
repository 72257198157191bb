import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@/cli/project-root'

export interface NamedText {
  readonly name: string
  readonly text: string
}

/** The real documents that are texts, in the order of their names; none where their folder is absent. */
export function realTexts(): NamedText[] {
  const folder = documentsFolder()
  return inside(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name) && !/^readme/i.test(path.basename(name)))
    .sort()
    .map((name) => ({ name: path.basename(name), text: readFileSync(path.join(folder, name), 'utf8') }))
}

/** The real documents that are PDF files, as paths. */
export function realPdfs(): string[] {
  const folder = documentsFolder()
  return inside(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => path.join(folder, name))
}

const documentsFolder = (): string =>
  process.env['MINGZHANG_DOCUMENTS'] ?? path.join(projectRoot, '../shared/documents')

const inside = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
