import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // `npm run types` checks them, for all that is here; whoever starts the portal does not wait for it a second time.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  reactStrictMode: true,
  // Nothing of a page is kept here: lib/serving keeps it finished, and knows when it is no longer true.
  cacheMaxMemorySize: 0,
  experimental: { isrFlushToDisk: false },
  // The whole head comes first, for every reader: there is no script that would move it up later.
  htmlLimitedBots: /.*/,
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
    {
      // Named by their content.
      source: '/islands/:file(.+\\.js)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
}

export default config
