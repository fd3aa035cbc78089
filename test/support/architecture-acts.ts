import { layerOf } from './architecture-layers.ts'
import { ofEach, roomOf } from './architecture-rule.ts'

/** Every act is logged, and only acts are. */
export const logInActs = ofEach(({ path, code }) => [
  /\baudit\(/.test(code) &&
    path !== 'src/staff/act.ts' &&
    path !== 'src/db/audit.ts' &&
    `${path} writes the log itself. Run the act through act() of src/staff, actOnCampaign() or actOnAppeal().`,
])

/** Only appeals/ tells other processes that a public page changed. */
export const versionInAppeals = ofEach(({ path, code }) => [
  /\bbumpVersion\w*\(/.test(code) &&
    roomOf(path) !== 'appeals' &&
    `${path} moves the appeal's version itself. Run the work through inAppeal(), touchAppeal() or actOnAppeal().`,
])

const TEXT = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g
const isSentence = (text: string): boolean =>
  (text.replace(/\$\{[^}]*\}/g, 'x').match(/\p{L}+ (?=\p{L})/gu) ?? []).length >= 2

/** Queries, and the messages of faults, which nobody but a developer reads. */
const NO_WORDS = /\bsql(?:<[^`]*>)?`[^`]*`|\bnew Error\((?:`[^`]*`|'[^']*')\)|'[\w.]+ as \w+'/g

/** Verbs and stores refuse with a reason and its parameters; words are the catalogues' and the terminal's. */
export const noSentences = ofEach((source) => {
  const layer = layerOf(source)
  const isChecked = (layer === 'verb' || layer === 'store') && roomOf(source.path) !== 'demo'
  if (!isChecked || source.path.endsWith('-statement.ts')) return []
  return [...source.code.replace(NO_WORDS, '').matchAll(TEXT)]
    .map(([, single, double, template]) => single ?? double ?? template ?? '')
    .filter(isSentence)
    .map(
      (text) =>
        `${source.path} holds the sentence "${text}". Refuse with a reason of src/core/errors.ts, and word it in ` +
        'src/platform/words.ts or the catalogues.',
    )
})
