import { TWO_VIEWPORTS } from '../support/page-checks.ts'
import { tour } from './tour.ts'

tour('be', TWO_VIEWPORTS)
