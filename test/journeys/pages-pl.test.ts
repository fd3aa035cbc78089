import { tour } from './tour.ts'

tour('pl', [[360, 'light']])
