import { ALL_VIEWPORTS } from '../support/page-checks.ts'
import { tour } from './tour.ts'

tour('en', ALL_VIEWPORTS)
