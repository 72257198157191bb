import { randomBytes } from 'node:crypto'

const holder = globalThis as typeof globalThis & { mingzhangKey?: string }

/** Known to this process alone: who has it may make pages fresh. On the global object: Next bundles each entry by itself. */
export const ownKey = (): string => (holder.mingzhangKey ??= randomBytes(24).toString('base64url'))

/** Whether a request to make pages fresh comes from this process. */
export const isOwnKey = (key: string | null): boolean => key !== null && key === holder.mingzhangKey
