import type { Rule } from 'eslint'
import type { ImportSite } from './import-sites'
import { onImport } from './import-sites'
import type { Layer } from './layers'
import {
  databaseLayers,
  databasePackages,
  drawingPackages,
  isServerOnly,
  isTest,
  layerOf,
  layers,
  mayInTest,
  worldlyModules,
} from './layers'
import { importedPath, projectPath } from './project-path'

/** `mingzhang/layers`: an import follows the arrows of layers.ts, and a ban says where the code belongs instead. */
export const layersRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'imports follow the arrows between the layers' },
    schema: [],
    messages: { ban: '{{text}}' },
  },
  create(context) {
    const path = projectPath(context.filename)
    const from = path && layerOf(path)
    if (!path || !from) return {}
    const importer: Importer = { path, from, inBrowser: isClientFile(context.sourceCode.ast) }
    return onImport((site) => {
      const text = banOn(importer, site)
      if (text) context.report({ node: site.node, messageId: 'ban', data: { text } })
    })
  },
}

interface Importer {
  readonly path: string
  readonly from: Layer
  readonly inBrowser: boolean
}

function banOn(importer: Importer, site: ImportSite): string | undefined {
  const target = importedPath(importer.path, site.specifier)
  if (target === undefined) return banOnPackage(importer, site)
  const to = layerOf(target)
  if (!to) return `"${site.specifier}" is in no layer. The layers are: ${layers.map(({ name }) => name).join(', ')}.`
  return (
    banOnSpelling(importer, site) ??
    banOnArrow(importer, site, to) ??
    banOnGeneratedClient(importer, target) ??
    banInBrowser(importer, site, target)
  )
}

function banOnArrow({ path, from }: Importer, site: ImportSite, to: Layer): string | undefined {
  if (to === from || to.name === 'lib/problem.ts' || from.may.includes(to.name) || mayInTest(path, to)) return undefined
  const typesAllowed = from.mayTypes?.includes(to.name) ?? false
  if (typesAllowed && site.typeOnly) return undefined
  if (typesAllowed && site.typeOnlyInside)
    return `${from.name} may know the types of ${to.name}, not run it: write "import type { … }", since "import { type … }" still loads the module.`
  if (typesAllowed)
    return `${called(from)} may import only types of ${called(to)}, with "import type": ${from.why}. ${capital(to.instead)}.`
  return `${called(from)} may not import ${called(to)}: ${from.why}. ${capital(to.instead)}.`
}

function banOnPackage({ path, from }: Importer, { specifier, typeOnly }: ImportSite): string | undefined {
  if (databasePackages.test(specifier) && !databaseLayers.has(from.name) && !/\.db\.test\.ts$/.test(path))
    return `${from.name} may not import ${specifier}: only lib/db, lib/store and lib/queries talk to the database, and its rows do not leave them. Ask lib/queries for a plain object, or let lib/store save it.`
  const inLib = from.name.startsWith('lib/') || from.name.startsWith('cli')
  // A sentence around a link is a node of React: lib/words knows its type, and runs no React.
  const isNodeType = from.name === 'lib/words' && specifier === 'react' && typeOnly
  if (drawingPackages.test(specifier) && inLib && from.name !== 'cli/dev' && !isNodeType)
    return `${from.name} may not import ${specifier}: lib and cli run without a page. What draws belongs in components, what routes in app; hand them plain data.`
  if (from.pure && !isTest(path) && !typeOnly && worldlyModules.test(specifier))
    return `${from.name} may not import ${specifier}: same input, same output, nothing else touched. A command in cli reads the file or the clock and hands the content in.`
  return undefined
}

function banOnGeneratedClient({ path, from }: Importer, target: string): string | undefined {
  const allowed = ['lib/db', 'lib/store', 'lib/queries'].includes(from.name) || /\.db\.test\.ts$/.test(path)
  if (allowed || !/^lib\/db\/generated(\/|$)/.test(target)) return undefined
  return `${from.name} may not import the generated Prisma client: its row types stay within lib/db, lib/store and lib/queries. Return a plain object from lib/queries and use its type.`
}

function banInBrowser(
  { inBrowser }: Importer,
  { typeOnly, specifier }: ImportSite,
  target: string,
): string | undefined {
  if (!inBrowser || typeOnly || !isServerOnly(target)) return undefined
  return `a "use client" file may not import ${specifier}: it would travel to every reader's browser. Look it up in a server component and pass the answer as a prop; "import type" is fine.`
}

function banOnSpelling({ path }: Importer, { specifier }: ImportSite): string | undefined {
  if (!/\.tsx?$/.test(path)) return undefined
  if (specifier.startsWith('..'))
    return `"${specifier}" climbs out of its folder: write it from the project root, as "@/…", so that a file can move without its imports changing meaning.`
  if (/\.([jt]sx?|mts)$/.test(specifier))
    return `"${specifier}" needs no file extension: every tool here finds it without.`
  return undefined
}

function isClientFile(program: { readonly body: readonly unknown[] }): boolean {
  return program.body.some((node) => (node as { directive?: string }).directive === 'use client')
}

function called(layer: Layer): string {
  return `${layer.name} (${layer.is})`
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
