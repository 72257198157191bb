/** The address of a further page of a list whose pages are parts of its path; the first is the list's own. */
export const pageAddress = (list: string, page: number): string => (page === 1 ? list : `${list}/${page}`)

/** A further page by its part of the address: from 2 on. */
export const furtherPageOf = (text: string): number | undefined =>
  /^[1-9]\d{0,3}$/.test(text) && text !== '1' ? Number(text) : undefined
