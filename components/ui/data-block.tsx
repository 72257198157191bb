/** Data within a page, for scripts and machines that read it: no browser runs it. */
export const DataBlock = ({ type, data }: { type: `application/${string}`; data: object }) => (
  <script type={type} dangerouslySetInnerHTML={{ __html: scriptText(data) }} />
)

/** Nothing in it may end the block early. */
const scriptText = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')
