import path from 'node:path'

/** The project's folder, wherever we were called from. */
export const projectRoot = path.resolve(import.meta.dirname, '..')
