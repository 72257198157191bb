import { z } from 'zod'
import stored from '@/data/language/confusable.json'

/** Fixed terms of budgets (财政用语), the characters that are taken for one another in them, and words that look like a slip and are none. */
export const CONFUSABLE = z
  .object({ terms: z.array(z.string()), alike: z.array(z.string()), right: z.array(z.string()) })
  .parse(stored)
