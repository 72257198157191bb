import { portalDatabase as open, type Database } from '@/lib/db/client'

/** The database that pages ask: handed to every query, so that a query can be tested against any database. */
export const portalDatabase = (): Database => open()
