import { layers, type Layer } from '@/cli/dev/lint/layers'
import { code, markdownTable } from './generated-parts'

/** The arrows that the linter enforces. */
export const layerTable = (): string =>
  markdownTable(
    ['layer', 'what it is', 'may import', 'kept'],
    layers.map((layer) => [code(layer.name), layer.is, arrowsOf(layer), keptOf(layer)]),
  )

/** Layers that may import the whole of lib say so in three words. */
function arrowsOf({ may, mayTypes = [] }: Layer): string {
  const wholeLib = libLayers.every((name) => may.includes(name))
  const named = wholeLib
    ? ['all of `lib`', ...may.filter((name) => !libLayers.includes(name)).map(code)]
    : may.map(code)
  return [...named, ...mayTypes.map((name) => `types of ${code(name)}`)].join(', ') || 'nothing'
}

const libLayers = layers.map(({ name }) => name).filter((name) => name.startsWith('lib/') && name !== 'lib/problem.ts')

const keptOf = ({ pure, serverOnly }: Layer) =>
  [pure && 'pure', serverOnly && 'on the server'].filter(Boolean).join(', ')
