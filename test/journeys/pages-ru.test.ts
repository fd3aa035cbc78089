import { TWO_LOOKS } from '../support/page-checks.ts'
import { tour } from './tour.ts'

tour('ru', TWO_LOOKS)
