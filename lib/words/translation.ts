import type { ReactNode } from 'react'

/**
 * What another language has to say in place of `Words`: the same names, functions of the same parts, its own texts.
 *
 *     export const site = { … } satisfies TranslationOf<typeof original>
 */
export type TranslationOf<Words> = Words extends string
  ? string
  : Words extends (...parts: infer Parts) => infer Said
    ? (...parts: Parts) => Said extends string ? string : ReactNode
    : Words extends readonly (infer Item)[]
      ? readonly TranslationOf<Item>[]
      : { readonly [Name in keyof Words]: TranslationOf<Words[Name]> }
