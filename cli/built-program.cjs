'use strict'
// Commands run from their sources, TypeScript in some four hundred files. Read one by one they take seconds at each
// start; so they are put together once, by esbuild, and anew when any of them has
// changed. What was built stands beside the packages that it imports. Where it cannot be built, tsx reads the sources.

const crypto = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

module.exports = { builtProgram, isClientCurrent, nodeArguments, tsxLoader }

const projectRoot = path.dirname(__dirname)
const entries = { main: 'cli/main.ts', 'document-worker': 'cli/document-worker.ts' }

/** What Node has to be given to run a command. */
async function nodeArguments() {
  const folder = await builtProgram()
  if (folder) return ['--enable-source-maps', path.join(folder, 'main.mjs')]
  return ['--import', tsxLoader(), path.join(projectRoot, entries.main)]
}

/** By its file: from another folder, the bare name would not be found. */
function tsxLoader() {
  return pathToFileURL(require.resolve('tsx')).href
}

/** The folder of `main.mjs` and `document-worker.mjs`, of the sources as they are; undefined where it cannot be made. */
async function builtProgram(root = projectRoot) {
  const cache = path.join(root, 'node_modules', '.cache', 'mingzhang')
  try {
    const { hash, sources } = JSON.parse(fs.readFileSync(noteIn(cache), 'utf8'))
    if (hash === hashOf(root, sources, sourcesOf(root)) && fs.existsSync(path.join(cache, hash)))
      return path.join(cache, hash)
  } catch {
    // Not built yet, or a source is gone.
  }
  // A stale client would be built in; the command that makes it anew runs from the sources.
  return isClientCurrent(root) ? build(root, cache).catch(() => undefined) : undefined
}

/** The generated client carries the schema and the version that it was made from. */
function isClientCurrent(root = projectRoot) {
  const generated = path.join(root, 'lib/db/generated/internal/class.ts')
  if (!fs.existsSync(generated)) return false
  const client = fs.readFileSync(generated, 'utf8')
  const schema = fs.readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')
  const { version } = require('prisma/package.json')
  return (
    client.includes(`"inlineSchema": ${JSON.stringify(schema)}`) && client.includes(`"clientVersion": "${version}"`)
  )
}

async function build(root, cache) {
  const draft = path.join(cache, `draft-${process.pid}-${crypto.randomUUID()}`)
  const read = sourcesOf(root)
  const makers = ['package-lock.json', 'tsconfig.json', 'prisma/schema.prisma'].filter((file) => read(file))
  try {
    const { metafile } = await require('esbuild').build({
      ...{ absWorkingDir: root, entryPoints: entries, outdir: draft, outExtension: { '.js': '.mjs' } },
      ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external' },
      ...{
        metafile: true,
        sourcemap: true,
        sourcesContent: false,
        logLevel: 'silent',
        plugins: [knowingPlaces(root, read)],
      },
    })
    // What is not found under the alias would be taken for a package.
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
    if (imports.some((each) => each.path.startsWith('@/'))) throw new Error('a source is missing')
    const sources = [...new Set([...Object.keys(metafile.inputs), ...makers])].sort()
    return keep(draft, cache, { hash: hashOf(root, sources, read), sources })
  } finally {
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

/** Of several that build the same at the same time, the first one's stays. */
function keep(draft, cache, note) {
  const folder = path.join(cache, note.hash)
  for (const name of fs.readdirSync(cache)) removeOld(path.join(cache, name))
  try {
    if (!fs.existsSync(folder)) fs.renameSync(draft, folder)
  } catch (error) {
    if (!fs.existsSync(folder)) throw error
  }
  fs.writeFileSync(`${draft}.json`, JSON.stringify(note))
  fs.renameSync(`${draft}.json`, noteIn(cache))
  return folder
}

const noteIn = (cache) => path.join(cache, 'program.json')

/** Not at once: a command that still runs may load more of what it was started from. */
function removeOld(folder) {
  const week = 7 * 24 * 3_600_000
  if (fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs < Date.now() - week)
    fs.rmSync(folder, { recursive: true, force: true })
}

/** With their place: it is built in, and a folder may be moved or copied with all that is in it. */
function hashOf(root, sources, read) {
  const maker = [process.versions.node, root, read('cli/built-program.cjs')]
  const hash = crypto.createHash('sha256').update(maker.join('\n'))
  for (const file of sources) hash.update(`\n${file}\n${read(file)}`)
  return hash.digest('hex').slice(0, 16)
}

/** Each source once: what is built is what is hashed, also when somebody saves a file meanwhile. */
function sourcesOf(root) {
  const texts = new Map()
  return (file) => {
    const place = path.resolve(root, file)
    if (!texts.has(place)) texts.set(place, fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : '')
    return texts.get(place)
  }
}

/** A source that asks where it is, is told where it was before it was put together with others. */
const knowingPlaces = (root, read) => ({
  name: 'knowing places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.(ts|json)$/ }, ({ path: file }) => {
      const [url, folder] = [pathToFileURL(file).href, path.dirname(file)].map((place) => JSON.stringify(place))
      const contents = read(file).replaceAll('import.meta.url', url).replaceAll('import.meta.dirname', folder)
      return { contents, loader: path.extname(file) === '.json' ? 'json' : 'ts' }
    }),
})
