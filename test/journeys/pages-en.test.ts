import { OTHER_VIEWPORTS } from '../support/page-checks.ts'
import { tour } from './tour.ts'

tour('en', OTHER_VIEWPORTS)
