import { z } from 'zod'
import { slugSchema } from '@/lib/budget/place'
import { CLAIM_SUBJECTS } from '@/lib/budget/statement'

/** A text matches when it holds one of `any` and nothing of `none`. Spaces, width and case of letters do not count. */
const wordsSchema = z.strictObject({
  any: z.array(z.string().min(1).max(30)).min(1),
  none: z.array(z.string().min(1).max(30)).default([]),
})
export type Words = z.infer<typeof wordsSchema>

/** Which indicators count how much of the thing is bought, and what one of it costs. */
const quantitySchema = wordsSchema.extend({
  /** 人数, 受理量. */
  title: z.string().min(1).max(20),
  /** What one of it is called: 人, 台, 平方米. */
  per: z.string().min(1).max(10),
  /** The units as documents print them. */
  units: z.array(z.string().min(1)).min(1),
  /** The cost is of one and month: for people. */
  monthly: z.boolean().default(false),
  /** Several such indicators of one project may be added: laptops and desktops. Else there is no cost of one. */
  add: z.boolean().default(false),
})
export type TopicQuantity = z.infer<typeof quantitySchema>

const sentence = z.string().min(1).max(160)

/**
 * A topic (专题): the same thing bought everywhere. A file of `data/topics` says by which words and codes it is found,
 * what counts as its quantity, and what it leaves out; docs/topics.md tells how to write one.
 */
export const topicSchema = z
  .strictObject({
    slug: slugSchema,
    title: z.string().min(1).max(30),
    /** Place in the list of topics. */
    order: z.int().min(0).default(100),
    /** What a reader comes with. */
    question: z.string().min(1).max(60),
    /** What it is, in plain words of ours. */
    explanation: z.string().min(1).max(300),
    /** What it does not include. */
    excludes: z.array(sentence).default([]),
    /** What makes its figures less comparable, beyond what the page finds by itself. */
    caveats: z.array(sentence).default([]),
    /** Words in the name of a project. */
    projects: wordsSchema.optional(),
    /** Words in the name of one of a project's indicators: such a project counts, too. */
    targets: wordsSchema.optional(),
    /** Words in a project's name that say that its money buys other things as well. */
    mixed: wordsSchema.optional(),
    /** Words of projects that are like it without the document saying so: shown apart, never counted. */
    near: wordsSchema.extend({ note: sentence }).optional(),
    /** Functional codes (支出功能分类). */
    functions: z.array(z.string().regex(/^2\d\d(?:\d\d){0,2}$/)).default([]),
    /** Departmental (3…) and government (5…) economic codes. */
    economics: z.array(z.string().regex(/^[35]\d\d(?:\d\d)?$/)).default([]),
    /** What the statement speaks of. */
    statement: z.array(z.enum(CLAIM_SUBJECTS)).default([]),
    /** The table of “三公”经费. */
    threePublic: z.boolean().default(false),
    quantities: z.array(quantitySchema).default([]),
    /** Indicators that set a most for one of it (人均支出每月控制). */
    caps: wordsSchema.extend({ units: z.array(z.string().min(1)).min(1) }).optional(),
  })
  .refine(
    ({ projects, targets, functions, economics, statement, threePublic }) =>
      [projects, targets].some((words) => words !== undefined) ||
      [functions, economics, statement].some(({ length }) => length > 0) ||
      threePublic,
    '专题没有写按什么找：projects、targets、functions、economics、statement、threePublic 至少要有一样',
  )
export type Topic = z.infer<typeof topicSchema>
