export { yearlyCharts } from './zh-cn/yearly-charts'
