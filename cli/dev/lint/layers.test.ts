import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allStages } from '@/cli/dev/stages/all-stages'
import { isServerOnly, layerOf, layers, type Layer } from './layers'
import { houseRules } from './plugin'
import { projectRoot } from '@/cli/project-root'

const page = readFileSync(join(projectRoot, 'docs/checks.md'), 'utf8')
const cells = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
const rowOf = (first: string) => cells.find((row) => row[1] === first)

const arrowsOf = ({ may, mayTypes = [] }: Layer) =>
  [...may, ...mayTypes.map((name) => `types of ${name}`)].join(', ') || 'nothing'

describe('docs/checks.md', () => {
  it.each(layers.map((layer) => [layer.name, layer] as const))('tells the arrows of %s', (name, layer) => {
    expect(rowOf(`\`${name}\``)).toEqual(['', `\`${name}\``, layer.is, arrowsOf(layer), ''])
  })

  it.each(allStages.map(({ name }) => name))('tells what the stage %s guards', (name) => {
    expect(rowOf(name)?.[2]).toBeTruthy()
  })

  it.each(Object.keys(houseRules))('tells what mingzhang/%s holds', (name) => {
    expect(rowOf(`\`mingzhang/${name}\``)?.[2]).toBeTruthy()
  })
})

describe('layers', () => {
  const names = layers.map(({ name }) => name)

  it('names only layers that there are', () => {
    expect(
      layers.flatMap(({ may, mayTypes = [] }) => [...may, ...mayTypes]).filter((name) => !names.includes(name)),
    ).toEqual([])
  })

  it('has arrows in one direction only: what runs never goes round in a circle', () => {
    const reach = (name: string): string[] => {
      const next = layers.find((layer) => layer.name === name)?.may ?? []
      return next.flatMap((to) => [to, ...reach(to)])
    }
    expect(names.filter((name) => reach(name).includes(name))).toEqual([])
  })

  it.each([
    ['lib/budget/money.ts', 'lib/budget'],
    ['lib/env', 'lib/env.ts'],
    ['lib/env.test.ts', 'lib/env.ts'],
    ['lib/problem.ts', 'lib/problem.ts'],
    ['data/glossary/terms.json', 'data/glossary'],
    ['data/glossary.json', 'data/glossary'],
    ['data/registry/divisions.json', 'data'],
    ['cli/commands/load.ts', 'cli'],
    ['cli/dev/test.ts', 'cli/dev'],
    ['proxy.ts', 'app'],
    ['next.config.ts', 'config'],
    ['prisma.config.ts', 'config'],
    ['prisma/schema-engine.mjs', 'prisma'],
    ['package.json', 'package.json'],
    ['lib/elsewhere.ts', undefined],
  ])('puts %s into %s', (path, name) => {
    expect(layerOf(path)?.name).toBe(name)
  })

  it('keeps the long lists of the vocabulary on the server', () => {
    expect(isServerOnly('lib/budget/classification-data.ts')).toBe(true)
    expect(isServerOnly('lib/budget/money.ts')).toBe(false)
  })
})
