'use strict'
// The first thing that runs in the reading thread. A thread does not inherit what makes Node read TypeScript, so it asks
// for that itself. A failure of either import ends the thread with that error.

import('tsx/esm/api').then(function ({ register }) {
  register()
  return import('./document-worker.ts')
})
