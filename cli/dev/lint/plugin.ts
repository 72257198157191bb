import type { ESLint } from 'eslint'
import { environmentRule } from './environment-rule'
import { exactMoneyRule } from './exact-money-rule'
import { layersRule } from './layers-rule'
import { namedExportsRule } from './named-exports-rule'
import { pureRule } from './pure-rule'
import { wordsRule } from './words-rule'

/** The rules of this house. Each bans one thing and says in its message where the code belongs instead. */
export const houseRules = {
  layers: layersRule,
  environment: environmentRule,
  'named-exports': namedExportsRule,
  pure: pureRule,
  'exact-money': exactMoneyRule,
  words: wordsRule,
}

export const mingzhang: ESLint.Plugin = { meta: { name: 'mingzhang' }, rules: houseRules }
