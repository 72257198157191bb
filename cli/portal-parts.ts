import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

/**
 * Builds what Next does not: the script of the pages into public/islands, where each file is named by its content, and, into
 * a built portal, its server.
 */
export async function buildIslands(projectRoot: string): Promise<void> {
  const folder = path.join(projectRoot, 'public/islands')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const { metafile } = await build({
    ...{ absWorkingDir: projectRoot, outdir: folder, entryPoints: { page: 'components/site/page-script.ts' } },
    ...{ entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]', metafile: true, logLevel: 'silent' },
    ...{ bundle: true, splitting: true, format: 'esm', minify: true, target: 'es2022', legalComments: 'linked' },
    ...{ jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' } },
  })
  const [page] = Object.entries(metafile.outputs).flatMap(([file, { entryPoint }]) =>
    entryPoint === 'components/site/page-script.ts' ? [path.basename(file)] : [],
  )
  await writeFile(path.join(folder, 'entry.json'), JSON.stringify({ page: `/islands/${page}` }))
}

/** One file beside Next's own; of packages it brings all but Next. */
export async function buildServer(projectRoot: string, folder: string): Promise<void> {
  await build({
    ...{ absWorkingDir: projectRoot, outfile: path.join(folder, SERVER), logLevel: 'silent' },
    entryPoints: ['lib/serving/serve-portal.ts'],
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', external: ['next', 'pg-native'] },
    // What was written for CommonJS asks for it.
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
  })
}

/** In the folder of a built portal. */
export const SERVER = 'portal.mjs'
