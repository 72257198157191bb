/** Brings what needs the browser's help into sight, where the browser has it: sharing a page, copying a text. */
export function offerTakeAway(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
    if (!('share' in navigator)) continue
    button.classList.remove('invisible')
    button.addEventListener('click', () => {
      // Whoever changes his mind has shared nothing: that is no fault.
      navigator.share({ title: document.title, url: location.href }).catch(() => undefined)
    })
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    // Not there where a page came without encryption.
    if (!('clipboard' in navigator)) continue
    button.classList.remove('invisible')
    const said = button.textContent
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(
        () => {
          button.textContent = button.dataset['copied'] ?? said
          setTimeout(() => (button.textContent = said), SHOWN)
        },
        () => undefined,
      )
    })
  }
}

const SHOWN = 2_000
