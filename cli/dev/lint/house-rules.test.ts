import { environmentRule } from './environment-rule'
import { exactMoneyRule } from './exact-money-rule'
import { namedExportsRule } from './named-exports-rule'
import { pureRule } from './pure-rule'
import { ruleTester } from './rule-tester'

const ok = (filename: string, code: string) => ({ filename, code })
const banned = (filename: string, code: string, text: RegExp) => ({ filename, code, errors: [{ message: text }] })

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
