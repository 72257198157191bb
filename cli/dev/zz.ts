import { renderingReport } from './benches/rendering-report'
const [, , rendering = '', file = ''] = process.argv
console.log(await renderingReport((r, f) => (rendering === '' || r === rendering) && f.includes(file), true))
