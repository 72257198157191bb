import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // `npm run types` checks them, for all that is here; whoever starts the portal does not wait for it a second time.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: {
    // The directive without cacheComponents: those would send an empty shell first and let a script fill it in, and a page
    // must be whole without one. See docs/decisions/011-whole-pages-kept-fresh.md.
    useCache: true,
    // What is kept is kept in memory: a copy on disk would outlive the data it was made from.
    isrFlushToDisk: false,
  },
  // Addresses that people see, and the pages behind them: what may be kept must have no query of its own.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/', destination: '/home/latest' },
      { source: '/glossary', destination: '/glossary/latest' },
      { source: '/guide', destination: '/guide/latest' },
      {
        source: '/:district/:department/:year(\\d{4})',
        has: [{ type: 'query', key: 'unit', value: '(?<unit>yuan|share)' }],
        destination: '/:district/:department/:year/in/:unit',
      },
      {
        source: '/:district/:department/units/:body/:year(\\d{4})',
        has: [{ type: 'query', key: 'unit', value: '(?<unit>yuan|share)' }],
        destination: '/:district/:department/units/:body/:year/in/:unit',
      },
    ],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
}

export default config
