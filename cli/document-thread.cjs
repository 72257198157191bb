'use strict'
// The first thing that runs in the reading thread. A thread does not inherit what makes Node read TypeScript, so where
// there is no built program it asks for that itself. A failure of an import ends the thread with that error.

const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { builtProgram } = require('./built-program.cjs')

builtProgram().then(async (folder) => {
  if (folder) return import(pathToFileURL(path.join(folder, 'document-worker.mjs')).href)
  const { register } = await import('tsx/esm/api')
  register()
  return import('./document-worker.ts')
})
