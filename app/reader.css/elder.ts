/** Set when the reader wants large letters and strong contrast (大字版). */
export const ELDER_COOKIE = 'elder'

/**
 * Large letters, wide lines, strong contrast, underlined links. Everything is measured in rem, so the root's size is enough
 * for the rest. It is a stylesheet of its own because pages are the same for everyone: a page that knew its reader could not be kept.
 */
export const ELDER_STYLES = `
html{font-size:137.5%}
body{line-height:2}
:root{--ink:#000;--paper:#fff;--muted:#33312c;--accent:#0b2a86;--rule:#8f8a7d;--rule-strong:#3f3c36}
@media (prefers-color-scheme:dark){:root{--ink:#fff;--paper:#000;--muted:#dcd8cc;--accent:#c3d1ff;--rule:#8a8c95;--rule-strong:#c8c9cf}}
a{text-decoration-thickness:2px}
a.figure,a.door{text-decoration:underline}
.to-elder{display:none}
.from-elder{display:inline}
`
