import { dirname, relative, resolve, sep } from 'node:path'
import { projectRoot } from '@/cli/project-root'

/** A file's place in the project with `/`, or undefined for a file outside it. */
export function projectPath(file: string): string | undefined {
  const path = relative(projectRoot, resolve(projectRoot, file)).split(sep).join('/')
  return path === '' || path.startsWith('../') ? undefined : path
}

/** What `specifier` names from `importer`, as a project path without its extension, or undefined for a package. */
export function importedPath(importer: string, specifier: string): string | undefined {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  if (!/^\.\.?(\/|$)/.test(specifier)) return undefined
  return projectPath(resolve(projectRoot, dirname(importer), specifier)) ?? specifier
}
