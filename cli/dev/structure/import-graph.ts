import ts from 'typescript'
import { importedPath } from '@/cli/dev/lint/project-path'
import type { ProjectFile } from './project-file'

/** What each source file loads when it runs. Imports that the compiler erases are left out. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

const source = /\.[cm]?[jt]sx?$/

export function importGraph(files: readonly ProjectFile[]): ImportGraph {
  const paths = new Set(files.map(({ path }) => path))
  const graph = new Map<string, readonly string[]>()
  for (const { path, text } of files) {
    if (text === undefined || !source.test(path)) continue
    const targets = runningImports(path, text).flatMap((specifier) => resolveImport(paths, path, specifier) ?? [])
    graph.set(path, [...new Set(targets)])
  }
  return graph
}

/** Groups of files that load each other in a circle (Tarjan's strongly connected components), each in a circle's order. */
export function findCycles(graph: ImportGraph): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []
  const visit = (path: string): void => {
    index.set(path, index.size)
    low.set(path, index.get(path) ?? 0)
    stack.push(path)
    for (const next of graph.get(path) ?? []) {
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(path, Math.min(low.get(path) ?? 0, low.get(next) ?? 0))
    }
    if (low.get(path) !== index.get(path)) return
    const group = new Set(stack.splice(stack.indexOf(path)))
    if (group.size > 1 || graph.get(path)?.includes(path))
      cycles.push(pathBetween(graph, path, (to) => to === path, group))
  }
  for (const path of graph.keys()) if (!index.has(path)) visit(path)
  return cycles
}

/** The shortest way from a file over what it loads to a file that `found` accepts; empty when there is none. */
export function pathBetween(
  graph: ImportGraph,
  from: string,
  found: (path: string) => boolean,
  within?: ReadonlySet<string>,
): string[] {
  const cameFrom = new Map<string, string>()
  const queue = [from]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of graph.get(at) ?? []) {
      if (within && !within.has(next)) continue
      if (found(next)) return [...wayBack(cameFrom, from, at), next]
      if (next === from || cameFrom.has(next)) continue
      cameFrom.set(next, at)
      queue.push(next)
    }
  }
  return []
}

function wayBack(cameFrom: ReadonlyMap<string, string>, from: string, to: string): string[] {
  const way = [to]
  for (let at = to; at !== from;) {
    at = cameFrom.get(at) ?? from
    way.unshift(at)
  }
  return way
}

function runningImports(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, scriptKind(path))
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    if (specifier) found.push(specifier)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** `import('…')` counts as well: a circle closed at run time is a circle. */
function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) && !isTypeOnly(node)) return textOf(node.moduleSpecifier)
  if (ts.isExportDeclaration(node) && !node.isTypeOnly) return textOf(node.moduleSpecifier)
  if (ts.isCallExpression(node) && isLoader(node.expression)) return textOf(node.arguments[0])
  return undefined
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
}

function isLoader(expression: ts.Expression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  )
}

function textOf(node: ts.Expression | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined
}

function scriptKind(path: string): ts.ScriptKind {
  if (path.endsWith('x')) return ts.ScriptKind.TSX
  return /\.[cm]?js$/.test(path) ? ts.ScriptKind.JS : ts.ScriptKind.TS
}

function resolveImport(paths: ReadonlySet<string>, importer: string, specifier: string): string | undefined {
  const target = importedPath(importer, specifier)
  if (target === undefined) return undefined
  return ['', '.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '/index.ts', '/index.tsx']
    .map((ending) => target + ending)
    .find((path) => paths.has(path))
}
