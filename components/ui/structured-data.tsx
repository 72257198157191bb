/** What the page is about, for machines that read it (JSON-LD): data, which no browser runs. */
export const StructuredData = ({ data }: { data: object }) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptText(data) }} />
)

/** Nothing in it may end the block early. */
const scriptText = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')
