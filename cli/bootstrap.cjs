#!/usr/bin/env node
'use strict'
// The first thing that runs: on any Node, in a fresh clone, with nothing installed. It checks Node, installs when
// needed, and hands over to cli/main.ts. So it has no dependency, and is written so that a Node ten years old can read
// it and say what is wrong. Its exit codes are those of lib/problem.ts; a test keeps them the same.
//
//   node cli/bootstrap.cjs COMMAND …        cli/main.ts
//   node cli/bootstrap.cjs --dev NAME …     cli/dev/NAME.ts

const { spawn } = require('child_process')
const fs = require('fs')
const os = require('os')
const path = require('path')

const [oldestMajor, oldestMinor] = [20, 19]
const exitCodes = { usage: 2, machine: 4 }

module.exports = { complaintAboutNode, exitCodes }
if (require.main === module) main(process.argv.slice(2))

function main(args) {
  const complaint = complaintAboutNode(process.version)
  if (complaint) return fail(exitCodes.machine, complaint)
  const script = args[0] === '--dev' && path.join(__dirname, 'dev', `${path.basename(args[1] || '')}.ts`)
  if (script && !fs.existsSync(script)) return fail(exitCodes.usage, `没有名为 ${args[1]} 的开发命令。`)
  stopWhenCallerDies()
  // What an old Node would not understand is read only now, and what needs packages once they are there.
  require('./install.cjs')
    .install(args.join() === 'start', passSignalsTo)
    .then(() => {
      const program = require('./built-program.cjs')
      if (script) return run(['--import', program.tsxLoader(), script].concat(args.slice(2)))
      return program.nodeArguments().then((own) => run(own.concat(args)))
    })
    .catch((error) => fail(exitCodes.machine, error.message))
}

function complaintAboutNode(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined
  const wanted = `需要 Node.js ${oldestMajor}.${oldestMinor} 或更新版本，当前是 ${version}。`
  return `${wanted}\n  请从 https://nodejs.org 安装新版 Node.js，然后重试。`
}

/** npm passes SIGTERM on to the shell that it started us with, and the shell dies without telling us. */
function stopWhenCallerDies() {
  const caller = process.ppid
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const watch = setInterval(() => {
    if (process.ppid === caller) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

/**
 * The program gets a process group of its own, so that Ctrl-C in a terminal reaches us alone and is passed on once; and
 * a channel, by whose end it learns that we were killed.
 */
function run(args) {
  // The alias @/ is read from tsconfig.json, which tsx would look for in the folder we were called from.
  const env = Object.assign({}, process.env, { TSX_TSCONFIG_PATH: path.join(__dirname, '../tsconfig.json') })
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(process.execPath, args, { env, stdio, detached: process.platform !== 'win32' })
  passSignalsTo((signal) => child.kill(signal))
  child.on('error', (error) => fail(exitCodes.machine, `无法启动 Node.js 子进程：${error.message}`))
  child.on('exit', (code, signal) => process.exit(code === null ? 128 + os.constants.signals[signal] : code))
}

function passSignalsTo(receive) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal).on(signal, () => receive(signal))
  }
}

/** On standard error: standard output belongs to the command. */
function fail(code, text) {
  process.stderr.write(`✗ ${text}\n`)
  process.exit(code)
}
