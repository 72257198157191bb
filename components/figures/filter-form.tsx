import type { ReactNode } from 'react'
import { PHASE_TITLES, PHASES } from '@/lib/budget/phase'
import { dateWords } from '@/lib/words/dates'
import { filterWords } from '@/lib/words/filters'

interface Choice {
  readonly value: string
  readonly label: string
}

interface FieldHead {
  /** Its name in the address. */
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  /** Takes the room of two. */
  readonly wide?: boolean
}

interface ChosenField extends FieldHead {
  readonly choices: readonly Choice[]
  /** What stands for no choice; left out where there is always one. */
  readonly any?: string
}

interface WrittenField extends FieldHead {
  readonly writes: 'words' | 'amount'
}

export type FilterField = ChosenField | WrittenField

interface FilterFormProps {
  /** The page of the list. */
  readonly action: string
  /** Begins the identifiers of its fields, which are unique on a page. */
  readonly id: string
  readonly label: string
  readonly fields: readonly FilterField[]
  /** Where something is narrowed: the address of all. */
  readonly all: string | undefined
  readonly className?: string
  /** What stands before the fields. */
  readonly children?: ReactNode
}

/** What a list is narrowed to: a plain form that works without a script, and whose answer is an address. */
export function FilterForm({ action, id, label, fields, all, className = '', children }: FilterFormProps) {
  return (
    <form action={action} aria-label={label} className={`filter no-print ${className}`.trimEnd()}>
      {children}
      <div className={`${children ? 'mt-3 ' : ''}grid gap-3 min-[24rem]:grid-cols-2 sm:grid-cols-4`}>
        <FilterFields id={id} fields={fields} />
      </div>
      <p className="mt-3 flex flex-wrap items-baseline gap-4">
        <button type="submit" className="button">
          {filterWords.apply}
        </button>
        {all !== undefined && <a href={all}>{filterWords.clear}</a>}
      </p>
    </form>
  )
}

/** The fields alone, each with its name above it, for a form that is set otherwise. */
export const FilterFields = ({ id, fields }: Pick<FilterFormProps, 'id' | 'fields'>) =>
  fields.map((field) => {
    const own = `${id}-${field.name}`
    const shown = (
      <div key={field.name} className="min-w-0">
        <label htmlFor={own} className="block text-sm text-muted">
          {field.label}
        </label>
        {'choices' in field ? <Select id={own} field={field} /> : <Input id={own} field={field} />}
      </div>
    )
    if (!field.wide) return shown
    return (
      <div key={field.name} className="min-[24rem]:col-span-2">
        {shown}
      </div>
    )
  })

const Select = ({ id, field: { name, value, any, choices } }: { id: string; field: ChosenField }) => (
  <select id={id} name={name} defaultValue={value ?? ''} className="field w-full">
    {any !== undefined && <option value="">{any}</option>}
    {choices.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ))}
  </select>
)

function Input({ id, field: { name, value, writes } }: { id: string; field: WrittenField }) {
  if (writes === 'words')
    return <input id={id} name={name} type="search" defaultValue={value} className="field w-full" />
  return <input id={id} name={name} inputMode="decimal" defaultValue={value} className="field figure w-full" />
}

interface District {
  readonly slug: string
  readonly name: string
}

export const districtField = (
  districts: readonly District[],
  value: string | undefined,
  any: string = filterWords.anyDistrict,
): FilterField => ({
  name: 'district',
  label: filterWords.district,
  value,
  any,
  choices: districts.map(({ slug, name }) => ({ value: slug, label: name })),
})

export const yearField = (
  years: readonly number[],
  value: number | undefined,
  any: string = filterWords.anyYear,
): FilterField => ({
  name: 'year',
  label: filterWords.year,
  value: value?.toString(),
  any,
  choices: years.map((year) => ({ value: String(year), label: dateWords.year(year) })),
})

/** Without `any` one of the two phases is always chosen. */
export const phaseField = (
  value: string | undefined,
  any?: string,
  label: string = filterWords.phase,
): FilterField => ({
  name: 'phase',
  label,
  value,
  ...(any !== undefined && { any }),
  choices: PHASES.map((phase) => ({ value: phase, label: PHASE_TITLES[phase] })),
})
