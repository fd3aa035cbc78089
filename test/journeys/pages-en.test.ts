import { EVERY_LOOK } from '../support/page-checks.ts'
import { tour } from './tour.ts'

tour('en', EVERY_LOOK)
