import type { Rule } from '@/lib/audit/rule'
import { balanceByFunction } from './balance-by-function'
import { balanceLines } from './balance-lines'
import { balancesAgree } from './balances-agree'
import { basicByEconomics } from './basic-by-economics'
import { basicWithinCodes } from './basic-within-codes'
import { economicsAddUp } from './economics-add-up'
import { fundsAddUp } from './funds-add-up'
import { incomeByFund } from './income-by-fund'
import { operatingOfBasic } from './operating-of-basic'
import { rowsOfOtherFunds } from './rows-of-other-funds'
import { runningCostsOnce } from './running-costs-once'
import { threePublicWithinCodes } from './three-public-within-codes'
import { totalsAgree } from './totals-agree'
import { unitsOfDepartment } from './units-of-department'

/** What two tables of a document say of one thing. */
export const BETWEEN_TABLES: readonly Rule[] = [
  totalsAgree,
  balanceByFunction,
  fundsAddUp,
  basicByEconomics,
  economicsAddUp,
  operatingOfBasic,
  threePublicWithinCodes,
  incomeByFund,
  balancesAgree,
  rowsOfOtherFunds,
  runningCostsOnce,
  balanceLines,
  basicWithinCodes,
  unitsOfDepartment,
]
