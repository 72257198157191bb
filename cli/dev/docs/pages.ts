import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { projectRoot } from '@/cli/project-root'
import { auditRules } from './audit-rules'
import { budgetTables } from './budget-tables'
import { commandsInChinese, exitCodesInChinese, settingsInChinese } from './command-line'
import { formFiles } from './form-files'
import { fillParts, type Parts } from './generated-parts'
import { layerTable } from './layer-table'
import { contextColumns, openDataTables } from './open-data-tables'
import { enumDictionary, modelDictionary } from './schema-dictionary'

const schema = () => readFileSync(join(projectRoot, 'prisma/schema.prisma'), 'utf8')

/** The pages that tell what the code says, and the part of each that is written from it; or the whole of a file. */
export const generatedPages: Readonly<Record<string, Parts | (() => string)>> = {
  'lib/budget/form-files.ts': formFiles,
  'ARCHITECTURE.md': { layers: layerTable },
  'README.zh-CN.md': { settings: settingsInChinese, commands: commandsInChinese, 'exit-codes': exitCodesInChinese },
  'docs/tables.md': {
    'budget-tables': () => budgetTables('budget'),
    'final-tables': () => budgetTables('final'),
    'open-data-context': contextColumns,
    'open-data-tables': openDataTables,
  },
  'docs/rules.md': { rules: auditRules },
  'docs/data-dictionary.md': { models: () => modelDictionary(schema()), enums: () => enumDictionary(schema()) },
}

export const readPage = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

/** The page as it should stand: its parts made anew, and formatted. */
export async function renderPage(path: string): Promise<string> {
  const file = join(projectRoot, path)
  const parts = generatedPages[path] ?? {}
  const page = typeof parts === 'function' ? parts() : fillParts(readPage(path), parts)
  return format(page, { ...(await resolveConfig(file)), filepath: file })
}
