import { projectRoot } from '@/cli/project-root'
import { checkStructure } from './structure/check-structure'
import { listProjectFiles } from './structure/project-file'

const files = listProjectFiles(projectRoot)
const { complaints, notes } = checkStructure(files)

for (const { path, text } of notes) console.log(`  note  ${path}: ${text}`)
for (const { path, text } of complaints) console.log(`  ✗  ${path}: ${text}`)
console.log(`${files.length} files, ${complaints.length} complaints, ${notes.length} notes`)
process.exitCode = complaints.length > 0 ? 1 : 0
