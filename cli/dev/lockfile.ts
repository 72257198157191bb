import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@/cli/project-root'
import { completeLockfile, type Lockfile } from './structure/check-lockfile'

// npm run lockfile: after an `npm install`, makes package-lock.json good for every platform again.
const file = join(projectRoot, 'package-lock.json')
const before = JSON.parse(readFileSync(file, 'utf8')) as Lockfile
const after = completeLockfile(before)
writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`)
console.log(`${Object.keys(after.packages).length - Object.keys(before.packages).length} entries added`)
