import { tour } from './tour.ts'

tour('uk')
