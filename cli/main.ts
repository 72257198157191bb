import { runCommand } from './run-command'
import { listenForStop } from './stop-request'

const signal = listenForStop()
const code = await runCommand(process.argv, signal)
if (code !== undefined) process.exitCode = code
// What was left waiting by a stop must not keep us; nobody reads our output any more, or all of it is written.
if (signal.aborted) process.exit()
