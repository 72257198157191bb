'use strict'
// The packages, installed when they are not those of package-lock.json. Needs none itself.

const { spawn } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const net = require('node:net')
const os = require('node:os')
const path = require('node:path')
const { setTimeout: delay } = require('node:timers/promises')

module.exports = { install, isInstalled }

const root = path.dirname(__dirname)
const modules = path.join(root, 'node_modules')
const stampFile = path.join(modules, '.mingzhang-install')
const isWindows = process.platform === 'win32'
const tell = (line) => process.stderr.write(`${line}\n`)

/** Rejects with what to say and do. `passSignalsTo` leads Ctrl-C to npm while it runs. */
async function install(tellsAlways, passSignalsTo) {
  const began = Date.now()
  const since = () => `${((Date.now() - began) / 1000).toFixed(1)} 秒`
  const release = isInstalled() ? undefined : await lock()
  try {
    // Another first start may have done it while we waited.
    if (isInstalled()) return tellsAlways ? void tell(`✓ 依赖　已是最新　${since()}`) : undefined
    const { isTTY } = process.stderr
    const timer = isTTY ? setInterval(() => process.stderr.write(`\r… 依赖　正在安装　${since()}`), 1000) : undefined
    if (!isTTY) tell('… 依赖　正在安装')
    // `npm ci` refuses a lockfile that leaves out packages of other platforms, as one does that was written with a
    // registry that lacks them. `npm install` fills those in; the versions that the lockfile does name it keeps.
    let said = await npm(['ci'], passSignalsTo)
    if (/in sync/.test(said)) {
      fs.rmSync(modules, { recursive: true, force: true })
      said = await npm(['install', '--no-save'], passSignalsTo)
    }
    clearInterval(timer)
    if (isTTY) process.stderr.write('\r\u001b[K')
    if (said !== '') throw new Error(complaintAbout(said))
    fs.writeFileSync(stampFile, fingerprint())
    tell(`✓ 依赖　已安装　${since()}`)
  } finally {
    release?.()
  }
}

/** By us, or by hand: npm notes what it has installed, which counts when it is what the lockfile asks for. */
function isInstalled() {
  const stamp = readText(stampFile)
  if (stamp === fingerprint()) return true
  if (stamp !== '' && !stamp.endsWith(` ${platform()}`)) return false
  const found = packagesIn(path.join(modules, '.package-lock.json'))
  const wanted = packagesIn(path.join(root, 'package-lock.json'))
  const isRight = (place) => {
    const { optional, devOptional, peer, version, integrity } = wanted[place]
    if (found[place] === undefined) return place === '' || Boolean(optional || devOptional || peer)
    return found[place].version === version && found[place].integrity === integrity
  }
  if (!Object.keys(wanted).every(isRight)) return false
  try {
    fs.writeFileSync(stampFile, fingerprint())
  } catch {
    // A read-only installation is compared anew each time.
  }
  return true
}

/** Some packages bring programs for one platform and one generation of Node. */
const platform = () => [process.version.split('.')[0], process.platform, process.arch].join(' ')
const fingerprint = () =>
  `${createHash('sha256')
    .update(readText(path.join(root, 'package-lock.json')))
    .digest('hex')} ${platform()}`

function packagesIn(lockfile) {
  try {
    return JSON.parse(readText(lockfile)).packages
  } catch {
    return {}
  }
}

const readText = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '')

/** One installation at a time: a socket, which the system closes with its process. On macOS it is a file that stays. */
async function lock() {
  const name = `mingzhang-${createHash('sha256').update(root).digest('hex').slice(0, 20)}`
  const isFile = !isWindows && process.platform !== 'linux'
  const socket = isFile ? path.join(os.tmpdir(), name) : isWindows ? `\\\\.\\pipe\\${name}` : `\0${name}`
  for (let wait = 0; ; wait += 1) {
    const server = net.createServer()
    const code = await new Promise((resolve) => {
      server.once('error', (error) => resolve(error.code)).listen(socket, resolve)
    })
    if (code === undefined) return () => server.close()
    if (code !== 'EADDRINUSE') throw new Error(complaintAbout(code))
    if (wait === 0) tell('… 依赖　另一个进程正在安装，等它完成')
    if (isFile)
      net
        .connect(socket, function () {
          this.destroy()
        })
        .on('error', () => fs.rmSync(socket, { force: true }))
    await delay(500)
  }
}

/** What npm said when it failed; empty when it did not. */
function npm(args, passSignalsTo) {
  // The npm that called us, when one did; so it is found also where PATH knows none.
  const caller = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.env.npm_execpath] : []
  // Without install scripts: nothing here needs them, and some would download from outside the registry.
  const quiet = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const child = spawn(caller.length > 0 ? process.execPath : 'npm', [...caller, ...args, ...quiet], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !isWindows,
    shell: isWindows && caller.length === 0,
  })
  let output = ''
  let stoppedBy
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (output = (output + text).slice(-16_384)))
  passSignalsTo((signal) => {
    if (stoppedBy === undefined && child.pid) process.kill(isWindows ? child.pid : -child.pid, 'SIGTERM')
    stoppedBy = signal
  })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.code ?? error.message))
    child.once('close', (code) => {
      if (stoppedBy) process.exit(128 + os.constants.signals[stoppedBy])
      // npm has ended: what comes now is for us.
      passSignalsTo((signal) => process.exit(128 + os.constants.signals[signal]))
      resolve(code === 0 ? '' : output || `npm ${code}`)
    })
  })
}

function complaintAbout(output) {
  if (/ENOSPC|EDQUOT/.test(output)) return '磁盘空间不足，依赖没有装完（需要约 1 GB）。\n  请清理磁盘后重试。'
  if (/EACCES|EPERM|EROFS/.test(output)) return `没有权限写入 ${modules}。\n  请修改该目录的属主或权限后重试。`
  if (output === 'ENOENT')
    return '找不到 npm，无法安装依赖。\n  请安装带有 npm 的 Node.js（https://nodejs.org），然后重试。'
  const tail = output.trim().split('\n').slice(-12).join('\n  ')
  return /ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET|EAI_AGAIN|network/.test(output)
    ? `安装依赖时连不上 npm 仓库：\n  ${tail}\n  请检查网络、代理或 npm 的 registry 设置，然后重试。`
    : `安装依赖没有成功：\n  ${tail}\n  请按上面的提示处理，或在项目目录运行 npm ci 查看完整输出。`
}
