import { createRequire } from 'node:module'

const { nodeArguments } = createRequire(import.meta.url)('../built-program.cjs') as {
  nodeArguments: () => Promise<string[]>
}

/** What Node is given to run a command of this project in a process of its own: as people run it, but without the one before it. */
export const ownCommand = async (...args: readonly string[]): Promise<string[]> => [...(await nodeArguments()), ...args]
