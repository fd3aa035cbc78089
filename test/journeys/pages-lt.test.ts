import { tour } from './tour.ts'

tour('lt', [[360, 'light']])
