import { parseArgs } from 'node:util'
import { loadRegistry } from '@/cli/document-files'
import { projectRoot } from '@/cli/project-root'
import { devScript } from './dev-script'
import { damageDocuments } from './damage-documents'
import { realTexts } from './real-documents'

/** npm run fuzz [-- --cases N] [--seed S]: damages the real documents; the same seed damages them the same way. */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
})

void devScript(async (stop) => {
  const texts = realTexts()
  if (texts.length === 0) {
    console.log('no documents: MINGZHANG_DOCUMENTS names the folder of originals')
    return 0
  }
  const registry = await loadRegistry(projectRoot)
  const report = await damageDocuments(texts, registry, {
    ...{ from: Number(values.seed), cases: Number(values.cases), stop },
    say: (line) => console.error(line),
  })
  for (const line of report.lines) console.log(line)
  if (values.verbose) for (const line of report.moved) console.log(`  moved  ${line}`)
  for (const line of report.faults) console.log(`  ✗  ${line}`)
  console.log(`${report.cases} cases, ${report.faults.length} faults, ${report.moved.length} moved without a word`)
  return report.faults.length > 0 ? 1 : 0
})
