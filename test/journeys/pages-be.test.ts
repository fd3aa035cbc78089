import { tour } from './tour.ts'

tour('be')
