import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@/cli/project-root'
import { generatedPages, readPage, renderPage } from './docs/pages'

// npm run docs: writes the parts of the documents that are told by the code. A unit test fails while they differ.
for (const path of Object.keys(generatedPages)) {
  const page = await renderPage(path)
  const isNew = page !== readPage(path)
  if (isNew) writeFileSync(join(projectRoot, path), page)
  console.log(`${path.padEnd(24)} ${isNew ? 'written' : 'up to date'}`)
}
