import type { Rule } from 'eslint'

/** One place in a file that names another module. */
export interface ImportSite {
  readonly specifier: string
  /** Erased by the compiler: `import type`, `export type … from`, `import('…').Type`. */
  readonly typeOnly: boolean
  /** All its names are marked `type` one by one; the import itself still runs (verbatimModuleSyntax). */
  readonly typeOnlyInside: boolean
  readonly node: Rule.Node
}

interface Literal {
  readonly type: string
  readonly value?: unknown
  readonly literal?: Literal
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[]
  readonly expressions?: readonly unknown[]
}

interface ModuleNode {
  readonly type: string
  readonly source?: Literal | null
  readonly argument?: Literal
  readonly importKind?: string
  readonly exportKind?: string
  readonly specifiers?: readonly { readonly importKind?: string; readonly exportKind?: string }[]
  readonly callee?: { readonly type: string; readonly name?: string }
  readonly arguments?: readonly Literal[]
  readonly moduleReference?: { readonly type: string; readonly expression?: Literal }
}

/** A rule listener that calls back for every import, re-export, `import()`, `require()` and `import('…').Type`. */
export function onImport(report: (site: ImportSite) => void): Rule.RuleListener {
  const visit = (estree: Rule.Node) => {
    const node = estree as unknown as ModuleNode
    const specifier = textOf(namedModule(node))
    if (specifier === undefined) return
    report({ specifier, typeOnly: isErased(node), typeOnlyInside: isErasedInside(node), node: estree })
  }
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
    CallExpression: visit,
    TSImportType: visit,
    TSImportEqualsDeclaration: visit,
  }
}

function namedModule(node: ModuleNode): Literal | null | undefined {
  if (node.type === 'CallExpression') return node.callee?.name === 'require' ? node.arguments?.[0] : undefined
  if (node.type === 'TSImportEqualsDeclaration') return node.moduleReference?.expression
  return node.source ?? node.argument
}

function textOf(literal: Literal | null | undefined): string | undefined {
  if (!literal) return undefined
  if (literal.type === 'TSLiteralType') return textOf(literal.literal)
  if (literal.type === 'TemplateLiteral' && literal.expressions?.length === 0) return literal.quasis?.[0]?.value.cooked
  return typeof literal.value === 'string' ? literal.value : undefined
}

function isErased(node: ModuleNode): boolean {
  return node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type'
}

function isErasedInside(node: ModuleNode): boolean {
  const names = node.specifiers ?? []
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type')
}
