import { hitsAddress } from '@/lib/addresses/site-address'
import type { PaletteAnswer, PaletteHit } from '@/lib/search/palette-answer'
import { palette as words } from '@/lib/words/palette'
import { separators } from '@/lib/words/separators'
import { element } from './element'

/** Search from wherever one is: hits while one types, chosen by keyboard or pointer. Enter without a choice asks the search page. */
export function openPalette(): void {
  palette ??= makePalette()
  if (!palette.open) palette.showModal()
}

let palette: HTMLDialogElement | undefined

function makePalette(): HTMLDialogElement {
  const field = element('input', {
    ...{ name: 'q', type: 'search', role: 'combobox', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' },
    ...{ class: 'field', placeholder: words.hint, autofocus: '', 'aria-label': words.field },
    ...{ 'aria-expanded': 'false', 'aria-controls': 'palette-hits', 'aria-autocomplete': 'list' },
  })
  const said = element('p', { role: 'status', class: 'palette-said' }, words.covers)
  const list = element('div', {
    ...{ id: 'palette-hits', role: 'listbox', class: 'palette-hits', 'aria-label': words.results },
  })
  const close = element('button', { type: 'button', class: 'button' }, words.close)
  const dialog = element(
    'dialog',
    { class: 'palette', 'aria-label': words.name },
    ...[element('form', { action: '/search' }, field), said, list],
    element(
      'p',
      { class: 'palette-keys' },
      element('span', {}, element('kbd', {}, '↑'), element('kbd', {}, '↓'), ` ${words.choose}`),
      element('span', {}, element('kbd', {}, 'Enter'), ` ${words.open}`),
      close,
    ),
  )
  const choice = new Choice(field, list)
  const ask = asking((text, answer) => {
    said.textContent = saidOf(text, answer)
    // What was found before stays in sight until the next is there.
    if (answer !== 'awaited') list.replaceChildren(...(answer === 'failed' ? [] : groupsOf(answer)))
    choice.set(-1)
  })
  field.addEventListener('input', () => ask(field.value.trim()))
  field.addEventListener('keydown', (event) => {
    // Keys that an input method needs are not ours.
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && choice.count > 0) {
      event.preventDefault()
      choice.move(step)
    } else if (event.key === 'Enter' && choice.chosen) {
      event.preventDefault()
      choice.chosen.click()
    }
  })
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', ({ target }) => {
    // Beside the dialog; or a hit, which may be a place on this very page.
    if (target === dialog || (target instanceof Element && target.closest('[role=option]'))) dialog.close()
  })
  document.body.append(dialog)
  return dialog
}

/** Which of the hits is chosen; -1 is what was typed. */
class Choice {
  private at = -1
  private readonly field: HTMLElement
  private readonly list: HTMLElement

  constructor(field: HTMLElement, list: HTMLElement) {
    this.field = field
    this.list = list
  }

  get count(): number {
    return this.hits().length
  }

  get chosen(): HTMLElement | undefined {
    return this.hits()[this.at]
  }

  /** From the last on to what was typed, and round. */
  move(step: number): void {
    this.set(((this.at + 1 + step + this.count + 1) % (this.count + 1)) - 1)
  }

  set(at: number): void {
    this.at = at
    for (const [i, hit] of this.hits().entries()) hit.setAttribute('aria-selected', String(i === at))
    this.field.setAttribute('aria-expanded', String(this.count > 0))
    if (this.chosen) this.field.setAttribute('aria-activedescendant', this.chosen.id)
    else this.field.removeAttribute('aria-activedescendant')
    this.chosen?.scrollIntoView({ block: 'nearest' })
  }

  private hits(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')]
  }
}

type Answer = PaletteAnswer | 'awaited' | 'failed'

/** Asks for a text that may still grow: when the fingers rest, and only the last one counts. */
function asking(tell: (text: string, answer: Answer) => void): (text: string) => void {
  let under: AbortController | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  return (text) => {
    clearTimeout(rest)
    under?.abort()
    if (text === '') return tell(text, NOTHING)
    const { signal } = (under = new AbortController())
    tell(text, 'awaited')
    rest = setTimeout(() => {
      fetch(hitsAddress(text), { signal })
        .then(async (response): Promise<Answer> =>
          response.ok ? ((await response.json()) as PaletteAnswer) : 'failed',
        )
        .catch((): Answer => 'failed')
        .then((answer) => {
          if (!signal.aborted) tell(text, answer)
        })
    }, REST)
  }
}

const REST = 120
const NOTHING: PaletteAnswer = { groups: [], readings: [] }

function saidOf(text: string, answer: Answer): string {
  if (text === '') return words.covers
  if (answer === 'failed') return words.outOfReach
  if (answer === 'awaited') return words.asking
  const count = answer.groups.reduce((sum, { hits }) => sum + hits.length, 0)
  return [...answer.readings, count === 0 ? words.nothing : words.best(count)].join(separators.clauses)
}

function groupsOf({ groups }: PaletteAnswer): HTMLElement[] {
  let at = 0
  return groups.map(({ title, hits }) =>
    element(
      'div',
      { role: 'group', 'aria-label': title },
      element('p', { 'aria-hidden': 'true', class: 'palette-kind' }, title),
      ...hits.map((hit) => optionOf(hit, `palette-hit-${at++}`)),
    ),
  )
}

/** A link, so that it opens in another tab as links do. */
function optionOf({ path, title, about }: PaletteHit, id: string): HTMLElement {
  const marked = title.map(({ text, marked }) => (marked ? element('mark', {}, text) : text))
  return element(
    'a',
    { id, role: 'option', href: path, tabindex: '-1', 'aria-selected': 'false' },
    element('span', {}, ...marked),
    ...(about === '' ? [] : [element('span', { class: 'block text-sm text-muted' }, about)]),
  )
}
