import { projectRoot } from '@/cli/project-root'
import { checkArrows } from './structure/check-arrows'
import { checkLockfile } from './structure/check-lockfile'
import { listProjectFiles } from './structure/project-file'
import { runTool } from './stages/run-tool'

// npm run structure: who imports whom (dependencies.config.mjs), what nobody imports (knip.config.ts), and whether the
// lock file installs everywhere.
const folders = ['app', 'components', 'lib', 'cli', 'e2e']
const complaints = [
  ...(await checkArrows(projectRoot, folders)),
  ...checkLockfile(listProjectFiles(projectRoot)).map(({ path, text }) => `${path}: ${text}`),
]
const unused = await runTool('knip', ['--no-progress'], new AbortController().signal)
if (unused.code !== 0) complaints.push(unused.output.trim())
for (const complaint of complaints) console.log(complaint)
console.log(`${complaints.length} complaints`)
process.exitCode = complaints.length > 0 ? 1 : 0
