import { takeOverCharts } from '@/components/charts/take-over-charts'
import { openFold } from './open-fold'
import { listenForPalette } from './palette-key'
import { offerTakeAway } from './take-away'

// All the script that a page loads at first. Pages are whole without it.
listenForPalette()
takeOverCharts()
openFold()
offerTakeAway()
