import { layers } from '@/cli/dev/lint/layers'

/** What may stand where. The folders of lib and components are those of the layer table. */

export const topFiles =
  /^(package(-lock)?\.json|tsconfig\.json|(README|README\.zh-CN|ARCHITECTURE|CONTRIBUTING|CHANGELOG|SECURITY)\.md|LICENSE|NOTICE|Dockerfile|compose\.yaml|\.(dockerignore|editorconfig|gitattributes|gitignore|npmrc|prettierignore|prettierrc\.json)|[a-z]+\.config\.(ts|mjs)|(proxy|instrumentation|instrumentation-client)\.ts)$/

/** For each folder the names that may stand directly in it: `null` where anything may, a pattern otherwise. */
export const folders: Readonly<Record<string, RegExp | null>> = {
  '.ci': /^run$/,
  app: null,
  cli: /^(commands|dev|[a-z-]+(\.db)?(\.test)?\.(ts|cjs))$/,
  components: oneOf(children('components')),
  data: null,
  docs: null,
  e2e: /^(pages|[a-z0-9-]+\.spec\.ts)$/,
  lib: oneOf([...children('lib'), 'env.ts', 'env.test.ts', 'problem.ts', 'problem.test.ts']),
  prisma: /^(schema\.prisma|migrations|schema-engine\.mjs)$/,
  public: null,
  'lib/ingest': /^(read|shapes|tables|statement|normalise|resolve|goldens|packed|[a-z0-9-]+(\.test)?\.ts)$/,
  'lib/words': /^([a-z]{2}-[a-z]{2}|[a-z-]+(\.test)?\.ts)$/,
  'lib/audit': /^(rules|[a-z0-9-]+(\.test)?\.ts)$/,
}

/** Names that say where code was put rather than what it is. */
export const emptyNames = /^(utils?|helpers?|types?|common|misc|shared|lib|constants|stuff|tools)$/

/** Longest a file may be, and the length from which it is worth splitting. Tests are not counted. */
export const lengths: readonly { readonly files: RegExp; readonly most: number; readonly note: number }[] = [
  { files: /^app\/(.*\/)?page\.tsx$/, most: 120, note: 60 },
  { files: /^app\/(.*\/)?route\.ts$/, most: 100, note: 50 },
  { files: /^lib\/queries\//, most: 240, note: 120 },
  { files: /^(lib|cli|app|components)\//, most: 400, note: 300 },
]

function children(folder: string): string[] {
  return layers
    .filter(({ name }) => /^[^/]+\/[^/.]+$/.test(name) && name.startsWith(`${folder}/`))
    .map(({ name }) => name.slice(folder.length + 1))
}

function oneOf(names: readonly string[]): RegExp {
  return new RegExp(`^(${names.map((name) => name.replaceAll('.', '\\.')).join('|')})$`)
}
