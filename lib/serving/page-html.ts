/**
 * A page without the framework's script: Next's files, what announces them, and the second copy of the page that they would
 * read. What is left is the page itself, its data, and the one module of ours (public/islands).
 */
export function withoutFramework(html: string): string {
  return html
    .replace(SCRIPT, (whole, attributes: string) => (isOurs(attributes) ? whole : ''))
    .replace(PRELOAD, '')
    .replace(COMMENT, (_, script: string | undefined) => script ?? '')
    .replace(EMPTY, '')
}

const SCRIPT = /<script([^>]*)>[\s\S]*?<\/script>/g
const isOurs = (attributes: string): boolean =>
  /\ssrc="\/islands\//.test(attributes) || /\stype="application\/(ld\+)?json"/.test(attributes)

const PRELOAD = /<link rel="(?:module)?preload"[^>]*\sas="script"[^>]*\/?>/g
/** React marks where one text ends and the next begins; within a script the same signs are its own. */
const COMMENT = /(<script[^>]*>[\s\S]*?<\/script>)|<!--[\s\S]*?-->/g
const EMPTY = /<div hidden=""><\/div>/g
