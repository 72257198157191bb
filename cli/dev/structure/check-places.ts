import type { Complaint } from './complaint'
import { emptyNames, folders, topFiles } from './layout'
import type { ProjectFile } from './project-file'

/** Whether each file stands where the layout has a place for it, under a name that fits. */
export function checkPlaces(files: readonly ProjectFile[]): Complaint[] {
  return files.flatMap((file) => {
    const text = complaintOnPlace(file.path) ?? complaintOnKind(file) ?? complaintOnName(file.path)
    return text === undefined ? [] : [{ path: file.path, text }]
  })
}

function complaintOnPlace(path: string): string | undefined {
  const parts = path.split('/')
  if (parts.length === 1) {
    if (topFiles.test(path)) return undefined
    return `no place for it at the top: move it into one of ${Object.keys(folders).filter(isTop).join(', ')}`
  }
  for (let depth = 1; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/')
    const allowed = folders[folder]
    const name = parts[depth] ?? ''
    if (allowed === undefined && depth === 1)
      return `${folder}/ is not part of the layout: move it into one of ${Object.keys(folders).filter(isTop).join(', ')}, or write down in ARCHITECTURE.md and cli/dev/structure/layout.ts what it is for`
    if (allowed && !allowed.test(name)) return `${folder}/ holds no ${name}: it may hold ${readable(allowed)}`
  }
  return undefined
}

function complaintOnName(path: string): string | undefined {
  const parts = path.split('/')
  if (parts.length === 1 || parts[0] === 'public' || parts[0] === '.ci') return undefined
  const file = parts.at(-1) ?? ''
  const inMigrations = path.startsWith('prisma/migrations/')
  for (const part of parts.slice(0, -1)) {
    if (/^(__tests__|tests?)$/.test(part)) return `tests stand beside the code they test, not in ${part}/`
    if (!inMigrations && !isFolderName(part, parts[0] ?? '')) return `name the folder ${part}/ in kebab-case`
  }
  if (inMigrations || file === 'README.md') return undefined
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(file)) return `name it in kebab-case: ${kebab(file)}`
  if (path.startsWith('docs/decisions/') && !/^\d{3}-[a-z0-9-]+\.md$/.test(file)) return 'name a decision NNN-title.md'
  if (!/\.[cm]?[jt]sx?$/.test(file)) return undefined
  const stem = file.replace(/\..*$/, '')
  if (stem === 'index') return 'no index files: import from the file that defines the thing'
  const empty = parts.find((part, depth) => depth > 0 && emptyNames.test(depth === parts.length - 1 ? stem : part))
  if (empty) return `"${empty.replace(/\..*$/, '')}" says nothing: name the concept it is about`
  return undefined
}

function complaintOnKind({ path, bytes, text }: ProjectFile): string | undefined {
  const name = path.split('/').at(-1) ?? ''
  if (/^\.env(\.|$)/.test(name))
    return 'settings and secrets stay out of git: delete it, settings come from the environment'
  if (/^(\.DS_Store|Thumbs\.db)$|\.(log|tmp|bak|orig|rej|swp|tsbuildinfo)$/.test(name))
    return 'a leftover: delete it or add it to .gitignore'
  if (text === undefined && bytes > 1024 * 1024 && !path.startsWith('docs/'))
    return `a binary of ${(bytes / 1024 / 1024).toFixed(1)} MB stays in every clone for ever: keep it out of git`
  return undefined
}

function isTop(folder: string): boolean {
  return !folder.includes('/')
}

function isFolderName(part: string, top: string): boolean {
  const bare =
    top === 'app' ? part.replace(/^(_|@|\((\.+\))?)/, '').replace(/^\[{1,2}(\.\.\.)?|\]{1,2}$|\)$/g, '') : part
  return (
    /^\.?[a-z0-9]+(-[a-z0-9]+)*$/.test(bare) || (top === 'app' && /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(bare))
  )
}

function kebab(file: string): string {
  return file
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_\s]+/g, '-')
    .toLowerCase()
}

function readable(pattern: RegExp): string {
  return pattern.source
    .replace(/^\^\(?|\)?\$$/g, '')
    .replaceAll('\\.', '.')
    .split('|')
    .join(', ')
}
