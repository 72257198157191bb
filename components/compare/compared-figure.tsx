import { amountText, shareText } from '@/lib/figures/amount'
import { isKnown, type ComparedAmount } from '@/lib/compare/compared-amount'
import { compareWords } from '@/lib/words/compare'
import { Amount } from '@/components/figures/amount'
import { Marks } from '@/components/figures/marks'
import { PutRight } from '@/components/figures/put-right'

const words = compareWords.amount

interface ComparedFigureProps {
  readonly amount: ComparedAmount
  /** The yearly page that findings lead to. */
  readonly page?: string
  /** Where shares are compared: what they are of. */
  readonly whole?: ComparedAmount | undefined
  /** In a sentence: no lines of its own. */
  readonly inline?: boolean
}

/** An amount of a comparison: printed ones are doors, ours are said to be and show their arithmetic, what is not there says why. */
export function ComparedFigure({ amount, page, whole, inline = false }: ComparedFigureProps) {
  if (whole !== undefined) return <Share amount={amount} whole={whole} page={page} />
  switch (amount.kind) {
    case 'printed':
      return (
        <span className={inline ? 'inline' : undefined}>
          <Amount figure={amount.figure} />
          {page !== undefined && !inline && <Marks marks={amount.figure.marks ?? []} page={page} />}
        </span>
      )
    case 'corrected':
      return (
        <span className={inline ? 'inline' : undefined}>
          <span className="corrected-word text-muted">{words.corrected}</span>
          <span className="figure">{amountText(amount.money)}</span>
          <span className={inline ? 'ml-1 text-sm text-muted' : 'beside'}>
            {words.published(<Amount figure={{ ...amount.figure, corrected: undefined }} />)}
          </span>
        </span>
      )
    case 'computed':
      return <Computed amount={amount} inline={inline} />
    case 'open':
      return <Amount figure={amount.figure} listed />
    case 'blank':
      return <span className="text-sm text-muted">{words.blank}</span>
    case 'absent':
      return <span className="text-sm text-muted">{amount.why}</span>
    case 'noTable':
    case 'unparted':
      return <span className="text-sm whitespace-normal text-muted">{amount.why}</span>
  }
}

function Computed({ amount, inline }: { amount: Extract<ComparedAmount, { kind: 'computed' }>; inline: boolean }) {
  const { money, arithmetic, corrected, derived } = amount
  return (
    <span title={arithmetic}>
      <span className="derived">{derived ? words.derived : words.ours}</span>
      <span className="figure">{amountText(money)}</span>
      {corrected !== undefined && (
        <ins className={inline ? 'ml-1 no-underline' : 'corrected figure'}>
          <span className="corrected-word">{words.corrected}</span>
          {amountText(corrected)}
        </ins>
      )}
      <span className={inline ? 'ml-1 text-sm text-muted' : 'beside min-w-20 whitespace-normal'}>
        {inline ? words.arithmetic(arithmetic) : arithmetic}
      </span>
    </span>
  )
}

/** As it follows once the document's own words put either end right; undefined where one of them is not known. */
function correctedShare(amount: ComparedAmount, whole: ComparedAmount): string | undefined {
  const [part, of] = [amount, whole].map((each) =>
    isKnown(each) ? (each.kind === 'corrected' ? each.money : (each.corrected ?? each.money)) : undefined,
  )
  return part === undefined || of === undefined ? undefined : shareText(part, of)
}

function Share({ amount, whole, page }: { amount: ComparedAmount; whole: ComparedAmount; page: string | undefined }) {
  const share = isKnown(amount) && isKnown(whole) ? shareText(amount.money, whole.money) : undefined
  if (share === undefined) return <ComparedFigure amount={amount} {...(page !== undefined && { page })} />
  return (
    <>
      <span className="figure">
        <PutRight published={share} corrected={correctedShare(amount, whole)} />
      </span>
      <span className="beside">
        <ComparedFigure amount={amount} inline />
      </span>
    </>
  )
}
