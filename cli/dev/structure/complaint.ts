/** One finding of the structure check: where, and what to do about it. */
export interface Complaint {
  readonly path: string
  readonly text: string
}
