import type { Rule } from 'eslint'
import { isTest } from './layers'
import { projectPath } from './project-path'

const money = /^lib\/budget\/money[^/]*\.ts$/

/** `mingzhang/exact-money`: an amount is an integer count of its smallest unit from the printed text to the database. */
export const exactMoneyRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'no floating point where money is made' },
    schema: [],
    messages: {
      ban: 'Money is exact: {{what}} makes a floating-point number, which cannot hold 0.1. Work on BigInt and on the printed text; a chart turns an amount into pixels in lib/series.',
    },
  },
  create(context) {
    const path = projectPath(context.filename)
    if (!path || !money.test(path) || isTest(path)) return {}
    const ban = (what: string) => (node: Rule.Node) => context.report({ node, messageId: 'ban', data: { what } })
    return {
      'Identifier[name="parseFloat"]': ban('parseFloat'),
      'CallExpression[callee.name="Number"]': ban('Number(…)'),
      'NewExpression[callee.name="Number"]': ban('new Number(…)'),
      'UnaryExpression[operator="+"]': ban('unary plus'),
      'Literal[raw=/^[0-9_]*\\.[0-9]|^[0-9.]+[eE]/]': ban('a decimal literal'),
      'MemberExpression[property.name=/^(toFixed|toPrecision|valueAsNumber)$/]': ban('this method'),
      'MemberExpression[object.name="Math"]': ban('Math'),
    }
  },
}
