import { dirname, join } from 'node:path/posix'
import type { ProjectFile } from '@/cli/dev/structure/project-file'

/** A document of the project, with what it says of other files. */
export interface ProjectPage {
  readonly path: string
  readonly text: string
}

export const projectPages = (files: readonly ProjectFile[]): ProjectPage[] =>
  files.flatMap(({ path, text }) => (path.endsWith('.md') && text !== undefined ? { path, text } : []))

/** Links and images that lead nowhere: no such file, or no such heading in it. Addresses on the web are left alone. */
export function deadLinks(page: ProjectPage, files: readonly ProjectFile[]): string[] {
  const pages = new Map(projectPages(files).map(({ path, text }) => [path, text]))
  return linksOf(page).filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [target = '', anchor] = link.split('#')
    const path = target === '' ? page.path : join(dirname(page.path), target).replace(/\/$/, '')
    if (!isThere(path, files)) return true
    return anchor !== undefined && !anchorsOf(pages.get(path) ?? '').includes(anchor)
  })
}

/** Paths of this project in backticks that do not exist; with a placeholder in them they are patterns, not paths. */
export function lostPaths({ text }: ProjectPage, files: readonly ProjectFile[], planned: readonly string[]): string[] {
  return [
    ...withoutBlocks(text).matchAll(/`((?:\.ci|app|cli|components|data|docs|e2e|lib|prisma|public)\/[\w.[\]/-]*)`/g),
  ]
    .map(([, path = '']) => path.replace(/\/$/, ''))
    .filter((path) => !isThere(path, files) && !planned.includes(path))
}

/** The rows of all tables in a text, cells without backticks. */
export const tableRows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[ :|-]+\|$/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').replaceAll('\\|', '|').trim()),
    )

function linksOf({ text }: ProjectPage): string[] {
  return [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
}

/** As the places that show Markdown make them. */
function anchorsOf(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}

const withoutBlocks = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '')

const isThere = (path: string, files: readonly ProjectFile[]) =>
  path === 'lib/db/generated' || files.some((file) => file.path === path || file.path.startsWith(`${path}/`))
