import { z } from 'zod'
import stored from '@/data/search/question-words.json'

const { dropped, trailing, years } = z
  .object({
    dropped: z.array(z.string().min(1)),
    trailing: z.array(z.string().length(1)),
    years: z.record(z.string().min(2), z.int().max(0)),
  })
  .parse(stored)

/** Words that turn a search into a question (疑问词、助词): 花了, 多少. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(dropped)

/** Particles that belong to the word before them (的). */
export const TRAILING_PARTICLES: ReadonlySet<string> = new Set(trailing)

/** Years as people say them (今年, 去年), reckoned from the newest year of what is meant. */
export const SPOKEN_YEARS: ReadonlyMap<string, number> = new Map(Object.entries(years))
