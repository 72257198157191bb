'use strict'
// Loaded into the portal's server before its own code: when the process that started it is gone, however it went, the
// server goes too, instead of holding the port for nobody.
process.on('disconnect', function () {
  process.exit(1)
})
