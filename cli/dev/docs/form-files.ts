import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@/cli/project-root'

/** The module that loads every form of `data/forms`: a bundle cannot list a folder. */
export function formFiles(): string {
  const names = readdirSync(join(projectRoot, 'data/forms'))
    .flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []))
    .sort()
  return [
    '// Written by npm run docs from the files of data/forms.',
    ...names.map((name) => `import ${variable(name)} from '@/data/forms/${name}.json'`),
    '',
    `export const FORM_FILES: readonly unknown[] = [${names.map(variable).join(', ')}]`,
    '',
  ].join('\n')
}

const variable = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
