import { inUnitAddress } from '@/lib/addresses/place-address'
import { SHOWN_UNITS, UNIT_TITLES, type ShownUnit } from '@/lib/figures/shown-unit'
import { unitWords } from '@/lib/words/units'

/** Links, not buttons: the unit is part of the address, so that what one sees can be sent to somebody. */
export function UnitSwitch({ address, unit }: { address: string; unit: ShownUnit }) {
  return (
    <nav aria-label={unitWords.ofAmounts} className="no-print text-sm">
      <span className="mr-2 text-muted">{unitWords.choose}</span>
      {SHOWN_UNITS.map((each) => (
        <a
          key={each}
          href={each === 'wan' ? address : inUnitAddress(address, each)}
          aria-current={each === unit ? 'true' : undefined}
          className="choice"
        >
          {UNIT_TITLES[each]}
        </a>
      ))}
    </nav>
  )
}
