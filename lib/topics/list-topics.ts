import { topicSchema } from './topic'
import type { Database } from '@/lib/db/client'

/** Every topic, in its place. */
export async function listTopics(db: Database) {
  const rows = await db.topic.findMany({ orderBy: [{ order: 'asc' }, { slug: 'asc' }] })
  return rows.map(({ definition }) => {
    const { slug, title, question, explanation } = topicSchema.parse(definition)
    return { slug, title, question, explanation }
  })
}
