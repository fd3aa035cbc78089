import { tour } from './tour.ts'

tour('en')
