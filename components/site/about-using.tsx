import { dataAddress } from '@/lib/addresses/site-address'
import { about } from '@/lib/words/about'
import { separators } from '@/lib/words/separators'

export const Corrections = () => (
  <>
    <p>
      {about.corrections.log((link) => (
        <a href="/about/corrections">{link}</a>
      ))}
    </p>
    <p>{about.corrections.sideBySide}</p>
    <p>{about.corrections.misread(strong)}</p>
    <p>{about.corrections.wrongItself(strong)}</p>
  </>
)

const strong = (text: string) => <strong>{text}</strong>

export const Adding = () => about.add.map((text) => <p key={text}>{text}</p>)

export const Licence = () => (
  <>
    <p>{about.licence.code}</p>
    <p>
      {about.licence.data(
        TABLES.map((name, i) => (
          <span key={name}>
            {i > 0 && separators.items}
            <a href={dataAddress(name, 'csv')}>{about.licence.tables[name]}</a>
          </span>
        )),
      )}
    </p>
    <p>{about.licence.cite}</p>
  </>
)

const TABLES = ['disclosures', 'functions', 'economics', 'projects', 'findings', 'corrections'] as const
