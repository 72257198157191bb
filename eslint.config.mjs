import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'
import { tsImport } from 'tsx/esm/api'

// The house rules are TypeScript like everything else, so they are type-checked and tested; tsx loads them.
const { mingzhang, houseRules } = await tsImport('./cli/dev/lint/plugin.ts', import.meta.url)

const config = [
  { ignores: ['.next/**', '.mingzhang/**', 'lib/db/generated/**', 'coverage/**', 'test-results/**', 'next-env.d.ts'] },
  ...next,
  ...typescript,
  {
    files: ['**/*.{ts,tsx,mts,mjs,cjs,js}'],
    plugins: { mingzhang },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...Object.fromEntries(Object.keys(houseRules).map((name) => [`mingzhang/${name}`, 'error'])),
      eqeqeq: 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      // A plain link costs no JavaScript and prefetches nothing; where client navigation is worth that, next/link is there.
      '@next/next/no-html-link-for-pages': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          caughtErrors: 'none',
        },
      ],
    },
  },
  {
    // There is no React here: useDatabase() and Playwright's use() are no hooks. Nor does webpack see a `module`.
    files: ['lib/**', 'cli/**', 'prisma/**', 'e2e/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off', '@next/next/no-assign-module-variable': 'off' },
  },
  {
    // A tool's configuration is nothing but its default export.
    files: ['*.config.{ts,mjs}'],
    rules: { 'import/no-anonymous-default-export': 'off' },
  },
  {
    // CommonJS on purpose: it has to parse on a Node too old for the rest, in order to say so.
    files: ['**/*.cjs'],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      'no-var': 'off',
      'object-shorthand': 'off',
      'prefer-const': 'off',
    },
  },
]

export default config
