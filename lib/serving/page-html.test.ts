import { expect, it } from 'vitest'
import { withoutFramework } from './page-html'

it('leaves out the scripts of the framework, what announces them, and the second copy of the page', () => {
  const page =
    '<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
    '<link rel="stylesheet" href="/_next/static/chunks/a.css"/><script src="/_next/static/chunks/a.js" async=""></script>' +
    '</head><body><div hidden=""><!--$--><!--/$--></div><p>778<!-- -->.<!-- -->96</p>' +
    '<script>self.__next_f.push([1,"<p>778.96</p>"])</script><script id="_R_">(globalThis["TURBOPACK"] || [])</script></body></html>'
  expect(withoutFramework(page)).toBe(
    '<html><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><body><p>778.96</p></body></html>',
  )
})

it.each([
  '<script type="application/ld+json">{"name":"<!-- 甲 -->"}</script>',
  '<script type="application/json">{"label":"条形图"}</script>',
  '<script type="module" src="/islands/page-A1.js"></script>',
  '<pre>&lt;!-- 甲 --&gt;</pre>',
])('keeps %s', (part) => {
  expect(withoutFramework(`<p>1</p>${part}<p>2</p>`)).toBe(`<p>1</p>${part}<p>2</p>`)
})
