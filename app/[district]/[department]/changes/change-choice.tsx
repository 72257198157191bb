import { changesAddress } from '@/lib/addresses/changes-address'
import { changeTitle, type TellableChange } from '@/lib/changes/change-pairs'
import { changeWords } from '@/lib/words/changes'

interface ChangeChoiceProps {
  readonly home: string
  readonly changes: readonly TellableChange[]
  readonly chosen: TellableChange | undefined
}

/** Every change that can be told of the department, each an address. */
export function ChangeChoice({ home, changes, chosen }: ChangeChoiceProps) {
  if (changes.length < 2) return null
  const here = chosen && changesAddress(home, chosen)
  return (
    <nav aria-label={changeWords.choose} className="no-print mt-3 text-sm">
      {changes.map((change) => {
        const address = changesAddress(home, change)
        return (
          <a key={address} href={address} aria-current={address === here ? 'page' : undefined} className="choice">
            {changeTitle(change)}
          </a>
        )
      })}
    </nav>
  )
}
