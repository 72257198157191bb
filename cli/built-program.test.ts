import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeFolder, throwawayFolder } from '@/cli/dev/throwaway'

const { builtProgram } = createRequire(import.meta.url)('./built-program.cjs') as {
  builtProgram: (root: string) => Promise<string | undefined>
}
const { version } = createRequire(import.meta.url)('prisma/package.json') as { version: string }

let root: string
beforeEach(() => {
  root = throwawayFolder('program')
  write('prisma/schema.prisma', 'model A {}')
  write('tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }')
  write(
    'lib/db/generated/internal/class.ts',
    `const a = { "inlineSchema": "model A {}", "clientVersion": "${version}" }`,
  )
  write('lib/word.ts', "export const word: string = 'first'")
  write('data/number.json', '{ "number": 1 }')
  write('cli/document-worker.ts', "import '@/lib/word'")
  write('cli/late.ts', 'export const place = [import.meta.dirname, import.meta.url]')
  write(
    'cli/main.ts',
    `import '@/lib/db/generated/internal/class'
     import { number } from '@/data/number.json'
     import { word } from '@/lib/word'
     console.log(JSON.stringify([word, number, ...(await import('./late')).place]))`,
  )
})
afterEach(() => removeFolder(root))

function write(file: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}
function saysOf(folder: string | undefined): unknown[] {
  const said = execFileSync(process.execPath, [path.join(folder ?? '', 'main.mjs')], { encoding: 'utf8' })
  return JSON.parse(said) as unknown[]
}

describe('the built program', () => {
  it('does as its sources do, and knows their places', async () => {
    const folder = path.join(root, 'cli')
    expect(saysOf(await builtProgram(root))).toEqual(['first', 1, folder, `file://${path.join(folder, 'late.ts')}`])
  })

  it('stays as long as its sources do, and is made anew when one of them has changed', async () => {
    const first = await builtProgram(root)
    const main = path.join(first ?? '', 'main.mjs')
    writeFileSync(main, `${readFileSync(main, 'utf8')}\n`)
    const kept = readFileSync(main, 'utf8')
    expect(await builtProgram(root)).toBe(first)
    expect(readFileSync(main, 'utf8')).toBe(kept)
    write('lib/word.ts', "export const word = 'second'")
    expect(saysOf(await builtProgram(root)).slice(0, 2)).toEqual(['second', 1])
    write('data/number.json', '{ "number": 2 }')
    expect(saysOf(await builtProgram(root)).slice(0, 2)).toEqual(['second', 2])
  })

  it('is made anew where its folder was copied to', async () => {
    const first = await builtProgram(root)
    const copy = throwawayFolder('copied')
    cpSync(root, copy, { recursive: true })
    try {
      expect(saysOf(await builtProgram(copy))[2]).toBe(path.join(copy, 'cli'))
      expect(saysOf(first)[2]).toBe(path.join(root, 'cli'))
    } finally {
      removeFolder(copy)
    }
  })

  it('is made once by two who start at the same time', async () => {
    const [one, other] = await Promise.all([builtProgram(root), builtProgram(root)])
    expect(one).toBe(other)
    expect(saysOf(one).slice(0, 2)).toEqual(['first', 1])
  })

  it.each([
    ['a source is faulty', () => write('lib/word.ts', 'export const = 1')],
    ['a source is gone', () => rmSync(path.join(root, 'lib/word.ts'))],
    ['the client is of another schema', () => write('prisma/schema.prisma', 'model B {}')],
    ['there is no client yet', () => rmSync(path.join(root, 'lib/db'), { recursive: true })],
  ])('is not made where %s: then the sources are read', async (_, spoil) => {
    await builtProgram(root)
    spoil()
    expect(await builtProgram(root)).toBeUndefined()
  })
})
