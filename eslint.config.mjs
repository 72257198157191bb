import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'
import checkFile from 'eslint-plugin-check-file'
import { subjects } from './dependencies.config.mjs'

const tests = ['**/*.test.{ts,tsx}', '**/*-{fixture,invented}.{ts,tsx}']
const series = `lib/{${subjects.join(',')}}/**`
const questions = `lib/{${subjects.join(',')}}/{get,list,find,is}-*.ts`

/** Syntax that a part of the house does without; each message says what to do instead. */
const ban = (message, ...selectors) => selectors.map((selector) => ({ selector, message }))
const environment = ban(
  'The environment is read in lib/env.ts alone, where each setting is validated and documented. Add the setting there and take its value as an argument.',
  // A word that Next puts in while building is no setting.
  ':not(MemberExpression[property.value="NEXT_RUNTIME"]) > MemberExpression[object.name="process"][property.name="env"]',
  'MemberExpression[object.name="process"][property.value="env"]',
  'MemberExpression[object.type="MetaProperty"][property.name="env"]',
  'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
  'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
)
const defaults = ban(
  'Export it by name: a default export is called something else in every file. Only routes and configuration files need one.',
  'ExportDefaultDeclaration',
  'ExportSpecifier[exported.name="default"]',
)
const barrels = ban(
  'Import it from where it is defined: a file does not pass on what others define.',
  'ExportAllDeclaration',
)
const framework = ban(
  "The framework's script is left out of finished pages: nothing would run. What a browser does begins in components/site/page-script.ts.",
  'ExpressionStatement[directive="use client"]',
)
const chance = ban(
  'The same input gives the same output, today and next year. Take the time, the random number or the answer as an argument.',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name=/^(Date|fetch)$/]',
  'MemberExpression[object.name=/^(Date|performance)$/][property.name="now"]',
  'MemberExpression[object.name="Math"][property.name="random"]',
)
const floats = ban(
  'Money is exact: a floating-point number cannot hold 0.1. Work on BigInt and on the printed text; a chart turns an amount into pixels.',
  'Identifier[name="parseFloat"]',
  'CallExpression[callee.name="Number"]',
  'NewExpression[callee.name="Number"]',
  'UnaryExpression[operator="+"]',
  'Literal[raw=/^[0-9_]*\\.[0-9]|^[0-9.]+[eE]/]',
  'MemberExpression[property.name=/^(toFixed|toPrecision|valueAsNumber)$/]',
  'MemberExpression[object.name="Math"]',
)
/** Chinese characters and the signs between them; a unit of money alone is data. */
const chinese = '/^(?!(?:亿元|万元|元)$)[^]*[\\u3000-\\u303f\\u3400-\\u9fff\\uff01-\\uff65]/'
const words = ban(
  'Words of the interface stand in lib/words/zh-cn, one file to an area, so that a second language is a second folder. An official name belongs in lib/budget.',
  `:not(TSLiteralType) > Literal[value=${chinese}]`,
  `TemplateElement[value.raw=${chinese}]`,
  `JSXText[value=${chinese}]`,
)
/** `/…`, or anything in an href but an anchor of the same page. */
const addresses = ban(
  'Addresses of pages are built in lib/addresses, where their form is known and tested: use its function, or add one there.',
  'TemplateLiteral > TemplateElement:first-child[value.raw=/^\\u002F/]',
  'JSXAttribute[name.name=/^(href|action)$/] TemplateLiteral > TemplateElement:nth-child(1)[value.raw=/^(?!#)/][tail=false] ~ TemplateElement[value.raw=/^[\\u002F?]/]',
  'Property[key.name=/^(href|path|page|home|address|findings)$/] > TemplateLiteral > TemplateElement[value.raw=/^[\\u002F?]/]',
)
/** Properties that are there or not, `...(x && { y })`, are another thing: without them there is no exactOptionalPropertyTypes. */
const spreads = ban(
  'Write the properties where they stand: of an object spread into another the compiler does not refuse one that nobody asked for.',
  'ObjectExpression > SpreadElement > ObjectExpression',
  'JSXSpreadAttribute > ObjectExpression',
)
/** What documents say and what the open tables promise: no words of the interface. */
const told = ['lib/open-data/**', 'lib/search/sought-amount.ts', 'lib/topics/{topic,match-topic}.ts']
/** Of several that fit a file the last one holds. */
const without = (files, ignores, ...banned) => ({
  files,
  ignores,
  rules: { 'no-restricted-syntax': ['error', ...banned.flat()] },
})

const longest = (files, max) => ({ files, ignores: tests, rules: { 'max-lines': ['error', { max }] } })

const config = [
  {
    ignores: [
      '.next/**',
      '.mingzhang/**',
      'public/islands/**',
      'lib/db/generated/**',
      'coverage/**',
      'test-results/**',
      'next-env.d.ts',
    ],
  },
  ...next,
  ...typescript,
  {
    files: ['**/*.{ts,tsx,mts,mjs,cjs,js}'],
    // A rule that is in the way is a rule to talk about.
    linterOptions: { noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      // Navigation is the browser's own.
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
    files: ['**/*.{ts,tsx}'],
    plugins: { 'check-file': checkFile },
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^\\.\\./', message: 'Write it from the project root, as "@/…": a file can then move alone.' },
            { group: ['next/link'], message: 'A plain <a>: navigation is the browser’s own.' },
            { regex: '^[@.].*\\.[jt]sx?$', message: 'No file extension: every tool here finds it without.' },
          ],
        },
      ],
      'check-file/filename-naming-convention': [
        'error',
        { '!(app)/**/*.{ts,tsx}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': ['error', { '{cli,components,e2e,lib}/**/': 'KEBAB_CASE' }],
      // Names that say where code was put rather than what it is.
      'check-file/filename-blocklist': [
        'error',
        {
          '**/{index,util,utils,helper,helpers,types,common,misc,shared,constants,stuff}.{ts,tsx}':
            '**/concept-it-is-about.ts',
        },
      ],
    },
  },
  without(['**/*.{ts,tsx}'], [], environment, defaults, barrels),
  without(['{cli,prisma,e2e}/**/*.ts', 'lib/env.ts', ...tests], [], defaults, barrels),
  without(['lib/{budget,ingest,audit,words}/**/*.{ts,tsx}'], tests, environment, defaults, barrels, chance),
  without(['lib/budget/money*.ts'], tests, environment, defaults, barrels, chance, floats),
  without(
    [`${series}/*.ts`],
    [...tests, questions, ...told],
    ...[environment, defaults, barrels, chance, words, addresses, spreads],
  ),
  without(['lib/addresses/*.ts'], tests, environment, defaults, barrels, chance, words, spreads),
  without([questions, 'lib/{queries,store}/*.ts'], tests, environment, defaults, barrels, addresses),
  without(
    ['{app,components}/**/*.{ts,tsx}'],
    [...tests, 'app/styleguide/**'],
    ...[environment, defaults, barrels, framework, words, addresses, spreads],
  ),
  // Objects spread into objects are still to be written out here.
  without(
    ['components/{charts,site}/**/*.{ts,tsx}'],
    tests,
    ...[environment, defaults, barrels, framework, words, addresses],
  ),
  without(
    ['lib/search/*.ts'],
    [...tests, questions, ...told],
    ...[environment, defaults, barrels, chance, words, addresses],
  ),
  // Next asks for what a route exports by default.
  without(
    ['app/**/{page,layout,not-found}.tsx'],
    ['app/styleguide/**'],
    ...[environment, framework, words, addresses, spreads],
  ),
  without(['app/styleguide/page.tsx'], [], environment),
  without(['*.config.ts', '**/*.d.ts'], [], barrels),
  {
    // The reader's own stylesheet is not known when the portal is built, and a module waits for the page by itself.
    files: ['app/layout.tsx'],
    rules: { '@next/next/no-css-tags': 'off', '@next/next/no-sync-scripts': 'off' },
  },
  longest(['**/*.{ts,tsx}'], 400),
  longest([questions, 'lib/queries/**'], 240),
  longest(['app/**/page.tsx'], 85),
  longest(['app/**/route.ts'], 100),
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
