import { tour } from './tour.ts'

tour('ru')
