import type { Rule } from 'eslint'
import { isTest, layerOf } from './layers'
import { projectPath } from './project-path'

/** `mingzhang/pure`: no clock and no chance in a pure layer, so that the same document always gives the same disclosure. */
export const pureRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'no clock and no chance in a pure layer' },
    schema: [],
    messages: {
      ban: '{{layer}} is pure: the same input gives the same output, today and next year. Take the {{what}} as an argument from the command or page that calls.',
    },
  },
  create(context) {
    const path = projectPath(context.filename)
    const layer = path && layerOf(path)
    if (!path || !layer || !layer.pure || isTest(path)) return {}
    const ban = (what: string) => (node: Rule.Node) =>
      context.report({ node, messageId: 'ban', data: { layer: layer.name, what } })
    return {
      'NewExpression[callee.name="Date"][arguments.length=0]': ban('time'),
      'CallExpression[callee.name="Date"]': ban('time'),
      'MemberExpression[object.name="Date"][property.name="now"]': ban('time'),
      'MemberExpression[object.name="performance"][property.name="now"]': ban('time'),
      'MemberExpression[object.name="Math"][property.name="random"]': ban('random number'),
      'CallExpression[callee.name="fetch"]': ban('answer'),
    }
  },
}
