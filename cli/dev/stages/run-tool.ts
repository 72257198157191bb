import { join } from 'node:path'
import { projectRoot } from '@/cli/project-root'
import { runProgram } from '@/lib/db/run-program'

export interface ToolRun {
  readonly code: number
  readonly output: string
}

type Settings = Readonly<Record<string, string | undefined>>

/** Runs a tool of node_modules with Node itself: no shell, no npx, nothing that could reach for the network. */
export function runTool(
  tool: string,
  args: readonly string[],
  signal: AbortSignal,
  settings: Settings = {},
): Promise<ToolRun> {
  return runNode([toolPath(tool), ...args], signal, settings)
}

/** Runs a script of this project. */
export function runScript(
  path: string,
  args: readonly string[],
  signal: AbortSignal,
  settings: Settings = {},
): Promise<ToolRun> {
  return runNode(['--import', 'tsx', join(projectRoot, path), ...args], signal, settings)
}

const bins: Readonly<Record<string, string>> = {
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  next: 'next/dist/bin/next',
  playwright: '@playwright/test/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
}

export function toolPath(tool: string): string {
  const bin = bins[tool]
  if (bin === undefined) throw new Error(`no such tool: ${tool}`)
  return join(projectRoot, 'node_modules', bin)
}

async function runNode(args: readonly string[], signal: AbortSignal, settings: Settings): Promise<ToolRun> {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', ...settings }
  // npm sets some of these for its own children; a tool that is told both colour and no colour complains about it.
  delete env['FORCE_COLOR']
  const { code, output } = await runProgram(process.execPath, args, { cwd: projectRoot, env, signal })
  return { code: code ?? 1, output }
}
