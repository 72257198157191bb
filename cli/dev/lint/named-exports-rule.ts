import type { Rule } from 'eslint'
import { projectPath } from './project-path'

/** `mingzhang/named-exports`: a thing has one name everywhere, so it can be searched for and renamed. */
export const namedExportsRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'no default export except where Next or a tool demands one' },
    schema: [],
    messages: {
      ban: 'Export it by name: a default export is called something else in every file. Only pages, layouts and the like of app and configuration files need one.',
    },
  },
  create(context) {
    const path = projectPath(context.filename)
    if (!path || needsDefaultExport(path)) return {}
    const ban = (node: Rule.Node) => context.report({ node, messageId: 'ban' })
    return { ExportDefaultDeclaration: ban, 'ExportSpecifier[exported.name="default"]': ban }
  },
}

const nextFile =
  /^app\/(.*\/)?(page|layout|template|loading|error|global-error|not-found|forbidden|unauthorized|default|sitemap|robots|manifest|icon\d*|apple-icon\d*|opengraph-image\d*|twitter-image\d*)\.tsx?$/

function needsDefaultExport(path: string): boolean {
  return nextFile.test(path) || /^[^/]+\.config\.[cm]?[jt]s$/.test(path) || path.endsWith('.d.ts')
}
