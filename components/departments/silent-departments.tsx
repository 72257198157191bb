import { bodyAddress } from '@/lib/addresses/place-address'
import { districtWords } from '@/lib/words/district'
import { separators } from '@/lib/words/separators'

interface SilentDepartmentsProps {
  readonly district: string
  readonly departments: readonly { readonly slug: string; readonly name: string }[]
}

/** Departments that the registry knows and of which no document is held. */
export function SilentDepartments({ district, departments }: SilentDepartmentsProps) {
  if (departments.length === 0) return null
  return (
    <p className="mt-8 text-muted">
      {districtWords.silent(
        departments.map(({ slug, name }, i) => (
          <span key={slug}>
            {i > 0 && separators.items}
            <a href={bodyAddress({ district, department: slug })}>{name}</a>
          </span>
        )),
      )}
    </p>
  )
}
