import type { Rule } from 'eslint'
import { MONEY_UNITS } from '@/lib/budget/money'
import { isTest } from './layers'
import { projectPath } from './project-path'

/** `mingzhang/words`: what the interface says stands in one place, so that a second language is a second folder. */
export const wordsRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'what the interface says stands in lib/words' },
    schema: [],
    messages: {
      ban: 'Words of the interface stand in lib/words, one file to an area, so that a second language is a second folder. Move “{{text}}” to lib/words/zh-cn under a name that says its meaning (a function, where it has parts: another language may order them otherwise), and import the area from lib/words. An official name belongs in lib/budget.',
    },
  },
  create(context) {
    const path = projectPath(context.filename)
    if (!path || !speaks(path)) return {}
    const report = (node: Rule.Node, text: string) => {
      if (chinese.test(text)) context.report({ node, messageId: 'ban', data: { text: shortened(text) } })
    }
    return {
      Literal: (node) => {
        if (typeof node.value === 'string' && !isType(node) && !isUnitAsData(node)) report(node, node.value)
      },
      TemplateElement: (node) => report(node as unknown as Rule.Node, node.value.raw),
      JSXText: (node: Rule.Node) => report(node, (node as unknown as { readonly value: string }).value),
    }
  },
}

/** Chinese characters, and the signs that stand between them: 、。「」《》，：；（）. */
const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff65]/u

/** Samples and what is made up for tests speak of nothing that a reader sees. */
const speaks = (path: string): boolean =>
  /^((app|components)\/|lib\/(series|format)\/).*\.tsx?$/.test(path) &&
  !path.startsWith('app/styleguide/') &&
  !/-(invented|fixture)\.ts$/.test(path) &&
  !isTest(path)

const isType = (node: Rule.Node): boolean => (node.parent?.type as string | undefined) === 'TSLiteralType'

/** A unit of money handed on or compared is data, which the compiler checks; shown to people it is a word. */
function isUnitAsData(node: Rule.Node & { readonly value?: unknown }): boolean {
  const isUnit = (MONEY_UNITS as readonly unknown[]).includes(node.value)
  const chosen = /^(Conditional|Logical)Expression$/.test(node.parent?.type ?? '')
  const around = chosen ? node.parent?.parent : node.parent
  return isUnit && /^(CallExpression|BinaryExpression|AssignmentPattern)$/.test(around?.type ?? '')
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 24 ? `${plain.slice(0, 24)}…` : plain
}
