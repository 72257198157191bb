import { DataBlock } from './data-block'

/** What the page is about, for machines that read it (JSON-LD). */
export const StructuredData = ({ data }: { data: object }) => <DataBlock type="application/ld+json" data={data} />
