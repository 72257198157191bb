import { z } from 'zod'
import stored from '@/data/search/everyday-words.json'

const word = z.string().min(1).max(20)

/** Everyday words (俗名) and the official terms that documents have for them: 招待费 is 公务接待费. */
export const EVERYDAY_WORDS = z
  .object({ words: z.array(z.strictObject({ said: z.array(word).min(1), means: z.array(word).min(1).max(4) })) })
  .parse(stored).words
