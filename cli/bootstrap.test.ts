import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import manifest from '@/package.json'
import { exitCodes } from '@/lib/problem'

interface Bootstrap {
  readonly complaintAboutNode: (version: string) => string | undefined
  readonly exitCodes: Readonly<Record<string, number>>
}

const file = new URL('./bootstrap.cjs', import.meta.url)
const bootstrap = createRequire(import.meta.url)('./bootstrap.cjs') as Bootstrap

describe('bootstrap.cjs', () => {
  it('can be read by a Node too old to run the rest', () => {
    const asOldNode = { languageOptions: { ecmaVersion: 2015, sourceType: 'commonjs' } } as const
    expect(new Linter().verify(readFileSync(file, 'utf8'), asOldNode)).toEqual([])
    expect(readFileSync(file, 'utf8')).not.toContain("require('node:")
  })

  it('tells an old Node from a new one, as package.json does', () => {
    const oldest = manifest.engines.node.replace('>=', '')
    for (const version of ['v10.24.1', 'v18.20.8', 'v20.18.3']) {
      expect(bootstrap.complaintAboutNode(version)).toContain(`需要 Node.js ${oldest} 或更新版本，当前是 ${version}。`)
    }
    for (const version of ['v20.19.0', 'v22.1.0', 'v26.0.0']) {
      expect(bootstrap.complaintAboutNode(version)).toBeUndefined()
    }
  })

  it('ends with the exit codes of the rest', () => {
    for (const [kind, code] of Object.entries(bootstrap.exitCodes)) {
      expect({ kind, code }).toEqual({ kind, code: exitCodes[kind as keyof typeof exitCodes].code })
    }
  })
})
