import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8')
const GROUNDS = {
  light: tokensOf(css.replace(/@media \(prefers-color-scheme: dark\) \{[\s\S]*?\n\}/g, '')),
  dark: dark(),
}

describe.each(Object.entries(GROUNDS))('on %s ground', (_, tokens) => {
  const colours = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6', 'basic', 'project', 'rule-strong']

  it.each(colours)('--%s stands out from the paper (WCAG 1.4.11)', (name) => {
    expect(contrast(tokens[name], tokens['paper'])).toBeGreaterThanOrEqual(3)
  })

  it.each(colours.slice(0, 8))('words can be read on --%s', (name) => {
    expect(contrast(tokens['on-data'], tokens[name])).toBeGreaterThanOrEqual(4.5)
  })
})

function dark(): Record<string, string> {
  const blocks = [...css.matchAll(/@media \(prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/g)]
  return tokensOf(blocks.map(([, block]) => block).join('\n'))
}

function tokensOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]))
}

function contrast(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0
  const [light = 0, dim = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dim + 0.05)
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
