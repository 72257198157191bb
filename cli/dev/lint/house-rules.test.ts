import { environmentRule } from './environment-rule'
import { exactMoneyRule } from './exact-money-rule'
import { namedExportsRule } from './named-exports-rule'
import { pureRule } from './pure-rule'
import { ruleTester } from './rule-tester'
import { wordsRule } from './words-rule'

const ok = (filename: string, code: string) => ({ filename, code })
const banned = (filename: string, code: string, text: RegExp, count = 1) => ({
  filename,
  code,
  errors: Array.from({ length: count }, () => ({ message: text })),
})

ruleTester.run('mingzhang/environment', environmentRule, {
  valid: [
    ok('lib/env.ts', `process.env['PORT']`),
    ok('cli/main.ts', `readEnv(process.env)`),
    ok('next.config.ts', `process.env.NODE_ENV`),
    ok('lib/db/migrate.test.ts', `process.env.PORT`),
    ok('instrumentation.ts', `if (process.env['NEXT_RUNTIME'] === 'nodejs') f()`),
    ok('lib/db/migrate.ts', `process.pid; const env = settings.env`),
  ],
  invalid: [
    banned('lib/db/migrate.ts', `process.env.DATABASE_URL`, /lib\/env\.ts alone/),
    banned('instrumentation.ts', `process.env['PORT']`, /lib\/env\.ts alone/),
    banned('app/page.tsx', `process['env'].PORT`, /lib\/env\.ts alone/),
    banned('app/page.tsx', `const { env } = process`, /lib\/env\.ts alone/),
    banned('components/ui/a.tsx', `import.meta.env.DEV`, /lib\/env\.ts alone/),
    banned('lib/queries/a.ts', `import { env } from 'node:process'`, /lib\/env\.ts alone/),
  ],
})

ruleTester.run('mingzhang/named-exports', namedExportsRule, {
  valid: [
    ok('app/page.tsx', `export default function Page() {}`),
    ok('app/[district]/[department]/layout.tsx', `export default function Layout() {}`),
    ok('app/sitemap.ts', `export default function sitemap() {}`),
    ok('vitest.config.ts', `export default {}`),
    ok('lib/budget/money.ts', `export const money = 1`),
  ],
  invalid: [
    banned('lib/budget/money.ts', `export default 1`, /by name/),
    banned('components/ui/page.tsx', `export default function Page() {}`, /by name/),
    banned('app/x/route.ts', `const a = 1; export { a as default }`, /by name/),
  ],
})

ruleTester.run('mingzhang/exact-money', exactMoneyRule, {
  valid: [
    ok('lib/budget/money.ts', `BigInt(text) * 10n ** 4n; const most = 18; -money`),
    ok('lib/series/scale.ts', `Number(text) / 1.5`),
    ok('lib/budget/money.test.ts', `Number('1.5')`),
  ],
  invalid: [
    banned('lib/budget/money.ts', `Number(text)`, /Number\(…\)/),
    banned('lib/budget/money-text.ts', `parseFloat(text)`, /parseFloat/),
    banned('lib/budget/money.ts', `Number.parseFloat(text)`, /parseFloat/),
    banned('lib/budget/money.ts', `+text`, /unary plus/),
    banned('lib/budget/money.ts', `a * 0.1`, /decimal literal/),
    banned('lib/budget/money.ts', `a * 1e-4`, /decimal literal/),
    banned('lib/budget/money.ts', `a.toFixed(2)`, /this method/),
    banned('lib/budget/money.ts', `Math.round(a)`, /Math/),
  ],
})

ruleTester.run('mingzhang/pure', pureRule, {
  valid: [
    ok('lib/audit/a.ts', `new Date(2025, 0, 1); Math.max(1, 2)`),
    ok('lib/queries/a.ts', `new Date()`),
    ok('lib/series/a.test.ts', `Date.now()`),
  ],
  invalid: [
    banned('lib/audit/a.ts', `new Date()`, /lib\/audit is pure/),
    banned('lib/budget/a.ts', `Date.now()`, /time/),
    banned('lib/series/a.ts', `Math.random()`, /random number/),
    banned('lib/ingest/a.ts', `fetch('http://x')`, /answer/),
  ],
})

ruleTester.run('mingzhang/words', wordsRule, {
  valid: [
    ok('app/new/page.tsx', `// 标题\nconst page = <h1 aria-label={site.name}>{site.title}</h1>`),
    ok('components/new/part.tsx', `/* 说明 */ const part = <p>— › % Tab</p>`),
    ok(
      'components/new/part.tsx',
      `const shown = amountText(money, '元'); const inWan = unit === '万元'; f(a ? '元' : '万元'); f(unit ?? '万元')`,
    ),
    ok('lib/series/new.ts', `let unit: '万元'; const numbered = /^[一二三]、/`),
    ok('lib/series/new.test.ts', `const name = '乙部门'`),
    ok('app/styleguide/page.tsx', `const page = <h1>样张</h1>`),
    ok('lib/budget/phase.ts', `const title = '预算'`),
    ok('lib/words/zh-cn/site.ts', `const site = { name: '明账' }`),
  ],
  invalid: [
    banned('app/new/page.tsx', `const page = <h1>没有这一页</h1>`, /“没有这一页” to lib\/words\/zh-cn/),
    banned('app/new/page.tsx', `const metadata = { title: '术语' }`, /lib\/words/),
    banned('components/new/part.tsx', `const part = <nav aria-label="年度" />`, /lib\/words/),
    banned('components/new/part.tsx', `const part = <p>（{count}）</p>`, /“[（）]”/, 2),
    banned('components/new/part.tsx', `const all = names.join('、')`, /lib\/words/),
    banned('components/new/part.tsx', `const part = <td>万元</td>`, /lib\/words/),
    banned('lib/series/new.ts', 'const title = `比 ${year} 年增加`', /lib\/words/, 2),
    banned('lib/format/new.ts', `const heads = { yuan: '元' }`, /“元”/),
  ],
})
