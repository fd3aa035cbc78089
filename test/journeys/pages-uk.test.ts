import { tour } from './tour.ts'

tour('uk', [[360, 'light']])
