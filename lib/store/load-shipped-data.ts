import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { disclosureSchema } from '@/lib/budget/disclosure'
import { glossaryTermSchema, type GlossaryTerm } from '@/lib/budget/glossary'
import { districtSchema } from '@/lib/budget/place'
import { topicSchema, type Topic } from '@/lib/topics/topic'
import type { Database } from '@/lib/db/client'
import { shippedBodyUnknown, shippedFileFaulty, topicFileFaulty } from '@/lib/problem'
import { editionOf } from './editions'
import type { Judge } from './judge-stored'
import { saveDisclosure } from './save-disclosure'
import { saveRegistry } from './save-registry'
import { writeOutdatedSearch } from './save-search'
import { matchOutdated, saveTopics } from './save-topics'
import { insertRows } from './write-rows'

export interface LoadOutcome {
  readonly status: 'loaded' | 'current'
  /** Hash over the shipped files and the way they are stored. */
  readonly release: string
  readonly disclosures: number
}

/**
 * Loads what the repository ships (`data/registry`, `data/glossary`, `data/topics`, `data/disclosures`) unless the database holds this
 * release already. Each disclosure is, with what is judged of it, a transaction of its own, and the release is written last: a load that was
 * interrupted is simply done again.
 */
export async function loadShippedData(
  db: Database,
  judge: Judge,
  dataFolder: string,
  onProgress: (done: number, total: number, what: string) => void = () => {},
): Promise<LoadOutcome> {
  const files = await shippedFiles(dataFolder)
  const disclosures = files.filter(({ name }) => name.startsWith('disclosures/'))
  const release = releaseOf(files)
  if ((await heldRelease(db)) === release) {
    // An import that ran while topics were loaded was searched for the old ones.
    await matchOutdated(db)
    await writeOutdatedSearch(db)
    return { status: 'current', release, disclosures: disclosures.length }
  }

  const file = (name: string) => files.find((f) => f.name === name)?.text ?? '[]'
  await saveRegistry(db, parse(z.array(districtSchema), 'registry/districts.json', file('registry/districts.json')))
  await saveGlossary(db, parse(z.array(glossaryTermSchema), 'glossary/terms.json', file('glossary/terms.json')))
  await saveTopics(db, topicsIn(files))
  for (const [i, { name, text }] of disclosures.entries()) {
    onProgress(i, disclosures.length, name)
    const outcome = await saveDisclosure(db, judge, parse(disclosureSchema, name, text))
    if (outcome.status === 'unknownBody') throw shippedBodyUnknown(name, outcome.missing)
  }
  await matchOutdated(db, (done, left) => onProgress(done, done + left, '专题'))
  onProgress(disclosures.length, disclosures.length, '')
  const data = { release, loadedAt: new Date() }
  await db.shippedData.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data })
  await writeOutdatedSearch(db, (done, left) => onProgress(done, done + left, '检索'))
  return { status: 'loaded', release, disclosures: disclosures.length }
}

/** The release that this checkout ships, for telling whether a database is behind. */
export const shippedRelease = async (dataFolder: string): Promise<string> => releaseOf(await shippedFiles(dataFolder))

/** The release that the database holds; undefined when nothing was loaded. */
export const heldRelease = async (db: Database): Promise<string | undefined> =>
  (await db.shippedData.findUnique({ where: { id: 1 } }))?.release

interface ShippedFile {
  readonly name: string
  readonly text: string
}

async function shippedFiles(dataFolder: string): Promise<ShippedFile[]> {
  const folders = ['registry', 'glossary', 'topics', 'disclosures']
  const names = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(path.join(dataFolder, folder), { recursive: true })
      return entries
        .filter((name) => name.endsWith('.json'))
        .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    }),
  )
  return Promise.all(
    names
      .flat()
      .sort()
      .map(async (name) => ({ name, text: await readFile(path.join(dataFolder, name), 'utf8') })),
  )
}

function releaseOf(files: readonly ShippedFile[]): string {
  const hash = createHash('sha256').update(`stored as ${editionOf('stored')}\n`)
  for (const { name, text } of files) hash.update(`${name}\n${text.length}\n`).update(text)
  return hash.digest('hex').slice(0, 12)
}

/** The topics of `data/topics`, one to a file of its name; a file that does not fit is told in one sentence. */
function topicsIn(files: readonly ShippedFile[]): Topic[] {
  return files
    .filter(({ name }) => name.startsWith('topics/'))
    .map(({ name, text }) => {
      const result = topicSchema.safeParse(topicJson(name, text))
      if (!result.success) throw topicFileFaulty(name, topicFault(result.error))
      if (name !== `topics/${result.data.slug}.json`) throw topicFileFaulty(name, 'slug 与文件名不一样')
      return result.data
    })
}

function topicJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw topicFileFaulty(name, '它不是合格的 JSON（多半是少了引号、逗号或括号）')
  }
}

/** What is wrong first, for whoever wrote the file. */
function topicFault({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.join('.') ?? ''
  if (issue?.code === 'unrecognized_keys') return `${place && `${place} 里`}有不认识的项 ${issue.keys.join('、')}`
  if (issue?.code === 'custom') return issue.message
  const said = { invalid_type: '缺了，或不是该写的那种值', too_small: '是空的', too_big: '太长' } as Record<
    string,
    string
  >
  return `${place} ${said[issue?.code ?? ''] ?? '写得不合规定'}`
}

/** A shipped file that does not fit its schema stops the load, and says where it does not. */
function parse<Schema extends z.ZodType>(schema: Schema, name: string, text: string): z.infer<Schema> {
  const result = schema.safeParse(parseJson(name, text))
  if (!result.success) throw shippedFileFaulty(name, z.prettifyError(result.error))
  return result.data
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw shippedFileFaulty(name, (error as Error).message)
  }
}

async function saveGlossary(db: Database, terms: readonly GlossaryTerm[]): Promise<void> {
  const rows = terms.map((term, position) => ({ ...term, position }))
  await insertRows(db, 'GlossaryTerm', rows, { replaceBy: 'slug' })
}
