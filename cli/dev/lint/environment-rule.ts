import type { Rule } from 'eslint'
import { isTest, layerOf } from './layers'
import { projectPath } from './project-path'

/** `mingzhang/environment`: the environment is read in one place, so every setting is validated and documented. */
export const environmentRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'process.env is read in lib/env.ts alone' },
    schema: [],
    messages: {
      ban: 'The environment is read in lib/env.ts alone, where each setting is validated and documented. Add the setting there and take its value as an argument.',
    },
  },
  create(context) {
    const path = projectPath(context.filename)
    if (!path || mayReadEnvironment(path)) return {}
    const ban = (node: Rule.Node) => {
      if (!isBuildConstant(context.sourceCode.getText(node.parent ?? undefined)))
        context.report({ node, messageId: 'ban' })
    }
    return {
      'MemberExpression[object.name="process"][property.name="env"]': ban,
      'MemberExpression[object.name="process"][property.value="env"]': ban,
      'MemberExpression[object.type="MetaProperty"][property.name="env"]': ban,
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]': ban,
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]': ban,
    }
  },
}

/** No setting but a word that Next puts in while building, to leave Node's modules out of what runs elsewhere. */
const isBuildConstant = (expression: string): boolean => expression === `process.env['NEXT_RUNTIME']`

function mayReadEnvironment(path: string): boolean {
  const layer = layerOf(path)?.name
  return (
    layer === undefined || ['lib/env.ts', 'cli', 'cli/dev', 'config', 'prisma', 'e2e'].includes(layer) || isTest(path)
  )
}
