import { tour } from './tour.ts'

tour('pl')
