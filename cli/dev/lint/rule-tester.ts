import typescript from 'eslint-config-next/typescript'
import type { Linter } from 'eslint'
import { RuleTester } from 'eslint'
import { afterAll, describe, it } from 'vitest'

RuleTester.describe = describe
RuleTester.it = it
RuleTester.itOnly = it.only
Object.assign(RuleTester, { afterAll })

const parser = (typescript as Linter.Config[]).map((part) => part.languageOptions?.['parser']).find((found) => found)

/** ESLint's rule tester on vitest, reading TypeScript and JSX. */
export const ruleTester = new RuleTester({
  languageOptions: { ...(parser ? { parser } : {}), parserOptions: { ecmaFeatures: { jsx: true } } },
})
