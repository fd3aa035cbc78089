import { tour } from './tour.ts'

tour('lt')
