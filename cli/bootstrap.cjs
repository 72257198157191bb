#!/usr/bin/env node
'use strict'
// The first thing that runs: on any Node, in a fresh clone, with nothing installed. It checks Node, installs when
// needed, and hands over to cli/main.ts. So it has no dependency, and is written so that a Node ten years old can read
// it and say what is wrong. Its exit codes are those of lib/problem.ts; a test keeps them the same.
//
//   node cli/bootstrap.cjs COMMAND …        cli/main.ts
//   node cli/bootstrap.cjs --dev NAME …     cli/dev/NAME.ts

var childProcess = require('child_process')
var crypto = require('crypto')
var fs = require('fs')
var os = require('os')
var path = require('path')

var root = path.dirname(__dirname)
var oldestNode = [20, 19]
var exitCodes = { usage: 2, machine: 4 }
var modules = path.join(root, 'node_modules')
var stampFile = path.join(modules, '.mingzhang-install')
var lockFolder = path.join(root, '.mingzhang', 'install.lock')
var signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

module.exports = { complaintAboutNode: complaintAboutNode, isInstalled: isInstalled, exitCodes: exitCodes }
if (require.main === module) main(process.argv.slice(2))

function main(args) {
  var complaint = complaintAboutNode(process.version)
  if (complaint) return fail(exitCodes.machine, complaint)
  var script
  if (args[0] === '--dev') {
    script = path.join(__dirname, 'dev', path.basename(args[1] || '') + '.ts')
    if (!fs.existsSync(script)) return fail(exitCodes.usage, '没有名为 ' + args[1] + ' 的开发命令。')
    args = args.slice(2)
  }
  stopWhenCallerDies()
  var began = Date.now()
  install(function (installed) {
    if (installed || args.join() === 'start')
      tell('✓ 依赖　' + (installed ? '已安装' : '已是最新') + '　' + since(began))
    if (script) return run(['--import', program().tsxLoader(), script].concat(args))
    program()
      .nodeArguments()
      .then(function (own) {
        run(own.concat(args))
      })
  })
}

/** npm passes SIGTERM on to the shell that it started us with, and the shell dies without telling us. */
function stopWhenCallerDies() {
  var caller = process.ppid
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  var watch = setInterval(function () {
    if (process.ppid === caller) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

function complaintAboutNode(version) {
  var parts = version.replace(/^v/, '').split('.').map(Number)
  var isOld = parts[0] < oldestNode[0] || (parts[0] === oldestNode[0] && parts[1] < oldestNode[1])
  if (!isOld) return undefined
  var oldest = oldestNode.join('.')
  return (
    '需要 Node.js ' +
    oldest +
    ' 或更新版本，当前是 ' +
    version +
    '。\n  请从 https://nodejs.org 安装新版 Node.js，然后重试。'
  )
}

// ── Handing over ────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * The program gets a process group of its own, so that Ctrl-C in a terminal reaches us alone and is passed on once; and
 * a channel, by whose end it learns that we were killed.
 */
function run(args) {
  // The alias @/ is read from tsconfig.json, which tsx would look for in the folder we were called from.
  var env = Object.assign({}, process.env, { TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') })
  var child = childProcess.spawn(process.execPath, args, {
    env: env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  passSignalsTo(function (signal) {
    child.kill(signal)
  })
  child.on('error', function (error) {
    fail(exitCodes.machine, '无法启动 Node.js 子进程：' + error.message)
  })
  child.on('exit', function (code, signal) {
    process.exit(code === null ? 128 + (os.constants.signals[signal] || 0) : code)
  })
}

/** What a Node too old would not understand is read only after that is ruled out, and everything is installed. */
function program() {
  return require('./built-program.cjs')
}

function passSignalsTo(receive) {
  signals.forEach(function (signal) {
    process.removeAllListeners(signal)
    process.on(signal, function () {
      receive(signal)
    })
  })
}

// ── Installing ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Calls back with whether there was anything to do. */
function install(done) {
  if (isInstalled()) return done(false)
  lockInstall(function (release) {
    // Another first start may have done it while we waited.
    if (isInstalled()) {
      release()
      return done(false)
    }
    npmInstall(function (complaint) {
      try {
        if (!complaint) fs.writeFileSync(stampFile, fingerprint())
      } catch (error) {
        complaint = complaintAbout(error)
      }
      release()
      if (complaint) return fail(exitCodes.machine, complaint)
      done(true)
    })
  })
}

function isInstalled() {
  var stamp = readStamp()
  if (stamp === fingerprint()) return true
  // Installed by hand since, for this platform as far as we know.
  var isForeign = stamp !== undefined && stamp.split(' ').slice(1).join(' ') !== platform()
  if (isForeign || !matchesLockfile()) return false
  try {
    fs.writeFileSync(stampFile, fingerprint())
  } catch (error) {
    // A read-only installation is compared anew each time.
  }
  return true
}

function readStamp() {
  try {
    return fs.readFileSync(stampFile, 'utf8').trim()
  } catch (error) {
    return undefined
  }
}

/** Some packages bring programs for one platform and one generation of Node. */
function fingerprint() {
  var lock = crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  return lock + ' ' + platform()
}

function platform() {
  return [process.version.split('.')[0], process.platform, process.arch].join(' ')
}

/** npm notes what it has installed; an installation made by hand counts when it is what the lockfile asks for. */
function matchesLockfile() {
  try {
    var wanted = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
    var found = JSON.parse(fs.readFileSync(path.join(modules, '.package-lock.json'), 'utf8')).packages
    return Object.keys(wanted).every(function (place) {
      if (place === '') return true
      if (!found[place]) return Boolean(wanted[place].optional || wanted[place].devOptional || wanted[place].peer)
      return found[place].version === wanted[place].version && found[place].integrity === wanted[place].integrity
    })
  } catch (error) {
    return false
  }
}

/**
 * `npm ci` refuses a lockfile that leaves out packages of other platforms, as one does that was written with a registry
 * that lacks them. `npm install` fills those in; the versions that the lockfile does name it keeps.
 */
function npmInstall(done) {
  var waiting = showWaiting('依赖　正在安装')
  var finish = function (output) {
    waiting.end()
    done(output && complaintAboutNpm(output))
  }
  runNpm(['ci'], function (output) {
    if (output === undefined || !/in sync/.test(output)) return finish(output)
    fs.rmSync(modules, { recursive: true, force: true })
    runNpm(['install', '--no-save'], finish)
  })
}

/** Calls back with what npm said when it failed. */
function runNpm(args, done) {
  var command = npmCommand()
  // Without install scripts: nothing here needs them, and some would download from outside the registry.
  var quiet = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  var child = childProcess.spawn(command[0], command.slice(1).concat(args, quiet), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32' && command.length === 1,
  })
  if (child.pid) noteOwner(child.pid)
  var output = ''
  var stoppedBy
  var keep = function (chunk) {
    output = (output + chunk).slice(-16384)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  passSignalsTo(function (signal) {
    if (!stoppedBy) killGroup(child.pid)
    stoppedBy = signal
  })
  child.on('error', function (error) {
    output = String(error.code || error.message)
  })
  child.on('close', function (code) {
    if (stoppedBy) {
      unlockInstall()
      tell('')
      process.exit(128 + os.constants.signals[stoppedBy])
    }
    done(code === 0 ? undefined : output || 'npm ' + code)
  })
}

/** The npm that called us, when one did; so it is found also where PATH knows none. */
function npmCommand() {
  var caller = process.env.npm_execpath
  return caller && /npm-cli\.js$/.test(caller) ? [process.execPath, caller] : ['npm']
}

function complaintAboutNpm(output) {
  if (/ENOSPC|EDQUOT/.test(output)) return '磁盘空间不足，依赖没有装完（需要约 1 GB）。\n  请清理磁盘后重试。'
  if (/EACCES|EPERM|EROFS/.test(output)) return '没有权限写入 ' + modules + '。\n  请修改该目录的属主或权限后重试。'
  if (output === 'ENOENT')
    return '找不到 npm，无法安装依赖。\n  请安装带有 npm 的 Node.js（https://nodejs.org），然后重试。'
  var tail = output.trim().split('\n').slice(-12).join('\n  ')
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET|EAI_AGAIN|network/.test(output)) {
    return '安装依赖时连不上 npm 仓库：\n  ' + tail + '\n  请检查网络、代理或 npm 的 registry 设置，然后重试。'
  }
  return '安装依赖没有成功：\n  ' + tail + '\n  请按上面的提示处理，或在项目目录运行 npm ci 查看完整输出。'
}

function complaintAbout(error) {
  return complaintAboutNpm(String(error.code) + ' ' + error.message)
}

function killGroup(pid) {
  if (!pid) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM')
  } catch (error) {
    // Gone already.
  }
}

// ── One installation at a time ──────────────────────────────────────────────────────────────────────────────────────

/** A folder, which only one process can make. It holds the numbers of its owner and of the owner's npm. */
function lockInstall(done) {
  var told = false
  var attempt = function () {
    try {
      if (!fs.existsSync(path.dirname(lockFolder))) fs.mkdirSync(path.dirname(lockFolder))
    } catch (error) {
      if (error.code !== 'EEXIST') return fail(exitCodes.machine, complaintAbout(error))
    }
    try {
      fs.mkdirSync(lockFolder)
      noteOwner(process.pid)
      return done(unlockInstall)
    } catch (error) {
      if (error.code !== 'EEXIST') return fail(exitCodes.machine, complaintAbout(error))
    }
    if (ownersAreGone()) unlockInstall()
    else if (!told) tell('… 依赖　另一个进程正在安装，等它完成')
    told = true
    setTimeout(attempt, 500)
  }
  attempt()
}

function noteOwner(pid) {
  fs.writeFileSync(path.join(lockFolder, String(pid)), '')
}

function ownersAreGone() {
  try {
    // A lock without owners is either being made this moment or was left by a process killed in that moment.
    var age = Date.now() - fs.statSync(lockFolder).mtimeMs
    var owners = fs.readdirSync(lockFolder)
    return owners.length === 0 ? age > 5000 : !owners.some(isRunning)
  } catch (error) {
    return false
  }
}

function isRunning(pid) {
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function unlockInstall() {
  try {
    fs.readdirSync(lockFolder).forEach(function (owner) {
      fs.unlinkSync(path.join(lockFolder, owner))
    })
    fs.rmdirSync(lockFolder)
    // Leaves no trace when the data lives elsewhere; fails, as it should, when the folder is in use.
    fs.rmdirSync(path.dirname(lockFolder))
  } catch (error) {
    // Removed by another.
  }
}

// ── Speaking ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** All on standard error: standard output belongs to the command. */
function tell(line) {
  process.stderr.write(line + '\n')
}

function showWaiting(text) {
  if (!process.stderr.isTTY) {
    tell('… ' + text)
    return { end: function () {} }
  }
  var began = Date.now()
  var draw = function () {
    process.stderr.write('\r… ' + text + '　' + since(began))
  }
  draw()
  var timer = setInterval(draw, 1000)
  return {
    end: function () {
      clearInterval(timer)
      process.stderr.write('\r\u001b[K')
    },
  }
}

function since(began) {
  return ((Date.now() - began) / 1000).toFixed(1) + ' 秒'
}

function fail(code, text) {
  tell('✗ ' + text)
  process.exit(code)
}
