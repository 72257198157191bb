import type { ReactNode } from 'react'

interface Choice {
  readonly value: string
  readonly label: string
}

interface SelectProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  /** What stands for no choice; left out where there is always one. */
  readonly any?: string
  readonly choices: readonly Choice[]
}

/** A choice among several, without a script. */
export function Select({ id, name, label, value, any, choices }: SelectProps) {
  return (
    <Labelled id={id} label={label}>
      <select id={id} name={name} defaultValue={value ?? ''} className="field w-full">
        {any !== undefined && <option value="">{any}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** One of the fields of a form that narrows a list, its name above it. */
export function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-sm text-muted">
        {label}
      </label>
      {children}
    </div>
  )
}
