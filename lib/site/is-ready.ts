import type { Database } from '@/lib/db/client'

/** Whether the database answers and holds the shipped data. */
export async function isReady(db: Database): Promise<boolean> {
  try {
    return (await db.shippedData.findFirst({ select: { id: true } })) !== null
  } catch {
    return false
  }
}
