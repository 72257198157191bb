/** Files whose words still stand in them. It only ever gets shorter; nothing new belongs here. */
export const notYetMoved: readonly RegExp[] = [
  /^app\/compare\//,
  /^components\/budget\/(compare|compared)/,
  /^lib\/series\/(caveat|compar)/,
]
