import { expect, it } from 'vitest'
import { checkLockfile, completeLockfile, type Lockfile } from './check-lockfile'

const native = {
  version: '1.0.0',
  optionalDependencies: { '@x/y-linux-x64-gnu': '1.0.0', '@x/y-darwin-arm64': '1.0.0', '@x/y-wasm32-wasi': '1.0.0' },
}
const linux = { version: '1.0.0', optional: true, os: ['linux'] }
const incomplete: Lockfile = { packages: { 'node_modules/native': native, 'node_modules/@x/y-linux-x64-gnu': linux } }

const complaints = (lockfile: Lockfile) =>
  checkLockfile([{ path: 'package-lock.json', bytes: 1, text: JSON.stringify(lockfile) }]).map(({ text }) => text)

it('finds that npm ci would refuse the lock file', () => {
  expect(complaints(incomplete)).toEqual([expect.stringMatching(/lacks @x\/y-darwin-arm64 and 1 more/)])
})

it('completes it, leaving what is there as it is', () => {
  const completed = completeLockfile(incomplete)
  expect(complaints(completed)).toEqual([])
  expect(completed.packages).toEqual({
    ...incomplete.packages,
    'node_modules/@x/y-darwin-arm64': { version: '1.0.0', cpu: ['arm64'], optional: true, os: ['darwin'] },
    'node_modules/@x/y-wasm32-wasi': { version: '1.0.0', cpu: ['wasm32'], optional: true },
  })
})

it('finds and removes the host that packages came from', () => {
  const tied: Lockfile = { packages: { 'node_modules/a': { version: '1.0.0', resolved: 'https://example.org/a.tgz' } } }
  expect(complaints(tied)).toEqual([expect.stringMatching(/names the host/)])
  expect(completeLockfile(tied).packages).toEqual({ 'node_modules/a': { version: '1.0.0' } })
})
