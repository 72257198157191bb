'use client'

import { hitsAddress } from '@/lib/addresses/site-address'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { palette } from '@/lib/words/palette'
import { separators } from '@/lib/words/separators'
import type { PaletteAnswer, PaletteHit } from '@/lib/search/palette-answer'

/** Search from wherever one is: hits while one types, chosen by keyboard or pointer. Enter without a choice asks the search page. */
export function Palette({ asked }: { asked: number }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState(-1)
  const { answer, failed } = useAnswer(text.trim())
  const id = useId()
  const hits = answer?.groups.flatMap((group) => group.hits) ?? []

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [asked])
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that an input method needs are not ours.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      // From the last on to what was typed, and round.
      setActive(((active + 1 + step + hits.length + 1) % (hits.length + 1)) - 1)
    }
    const chosen = hits[active]
    if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      dialog.current?.close()
      location.assign(chosen.path)
    }
  }

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={palette.name}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
    >
      <form action="/search">
        <input
          {...{ name: 'q', type: 'search', role: 'combobox', autoComplete: 'off', autoCapitalize: 'off' }}
          {...{ spellCheck: false, className: 'field', placeholder: palette.hint }}
          aria-label={palette.field}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 && active < hits.length ? `${id}-${active}` : undefined}
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setActive(-1)
          }}
          onKeyDown={onKeyDown}
        />
      </form>
      <p role="status" className="palette-said">
        {saidOf(text.trim(), answer, failed, hits.length)}
      </p>
      <div ref={list} id={`${id}-hits`} role="listbox" aria-label={palette.results} className="palette-hits">
        {answer?.groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <p aria-hidden="true" className="palette-kind">
              {group.title}
            </p>
            {group.hits.map((hit) => {
              const at = hits.indexOf(hit)
              return <Option key={at} id={`${id}-${at}`} hit={hit} selected={at === active} close={dialog} />
            })}
          </div>
        ))}
      </div>
      <p className="palette-keys">
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd> {palette.choose}
        </span>
        <span>
          <kbd>Enter</kbd> {palette.open}
        </span>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {palette.close}
        </button>
      </p>
    </dialog>
  )
}

interface OptionProps {
  readonly id: string
  readonly hit: PaletteHit
  readonly selected: boolean
  readonly close: { readonly current: HTMLDialogElement | null }
}

/** A link, so that it opens in another tab as links do; a place on this page leaves the dialog first. */
const Option = ({ id, hit, selected, close }: OptionProps) => (
  <a
    {...{ id, role: 'option', href: hit.path, tabIndex: -1, 'aria-selected': selected }}
    onClick={() => close.current?.close()}
  >
    <span>{hit.title.map((part, i) => (part.marked ? <mark key={i}>{part.text}</mark> : part.text))}</span>
    {hit.about !== '' && <span className="block text-sm text-muted">{hit.about}</span>}
  </a>
)

function saidOf(text: string, answer: PaletteAnswer | undefined, failed: boolean, count: number): string {
  if (text === '') return palette.covers
  if (failed) return palette.outOfReach
  if (!answer) return palette.asking
  return [...answer.readings, count === 0 ? palette.nothing : palette.best(count)].join(separators.clauses)
}

/** What is found for a text that may still grow: asked for when the fingers rest, and only the last one counts. */
function useAnswer(text: string): { answer: PaletteAnswer | undefined; failed: boolean } {
  const [known, setKnown] = useState<{ text: string; answer?: PaletteAnswer }>({ text: '' })
  useEffect(() => {
    if (text === '') return
    const asking = new AbortController()
    const rest = setTimeout(() => {
      fetch(hitsAddress(text), { signal: asking.signal })
        .then((response) => (response.ok ? (response.json() as Promise<PaletteAnswer>) : undefined))
        .catch(() => undefined)
        .then((answer) => {
          if (!asking.signal.aborted) setKnown({ text, ...(answer && { answer }) })
        })
    }, REST)
    return () => {
      clearTimeout(rest)
      asking.abort()
    }
  }, [text])
  // What was found before stays in sight until the next is there.
  return { answer: text === '' ? undefined : known.answer, failed: known.text === text && text !== '' && !known.answer }
}

const REST = 120
