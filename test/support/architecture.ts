import type { Source } from './sources.ts'

/** Looks at all sources and says what is wrong, each with the way out. */
export type Rule = (sources: Source[]) => string[]

const ROOMS = (
  'core locale config db deps mail outbox pending ui http staff campaigns appeals ' +
  'signatures count signing own-link moderation imports endorsements exports erasure site desk demo jobs app platform'
)
  .split(' ')
  .map((room, rank): [string, number] => [room, rank])
const HOSTS = ['node', 'worker', 'cli', 'build']
const RANKS = new Map([...ROOMS, ...HOSTS.map((host): [string, number] => [host, ROOMS.length])])

const roomOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.tsx?$/, '')
const isHost = ({ path }: Source): boolean => HOSTS.includes(roomOf(path))
const isHostOrPlatform = (source: Source): boolean => isHost(source) || roomOf(source.path) === 'platform'

/** A rule that looks at one file at a time. */
const ofEach =
  (look: (source: Source) => (string | false | undefined)[]): Rule =>
  (sources) =>
    sources.flatMap((source) => look(source).filter((line) => typeof line === 'string'))

/** Imports point to the left of the order of rooms, or stay in the room. */
const roomOrder = ofEach(({ path, imports }) => {
  const room = roomOf(path)
  const rank = RANKS.get(room)
  if (rank === undefined)
    return [`${path}: src/${room} is no room. Put the file into one of: ${[...RANKS.keys()].join(' ')}.`]
  return imports
    .filter(({ from }) => from.startsWith('src/') && roomOf(from) !== room)
    .filter(({ from }) => (RANKS.get(roomOf(from)) ?? Number.POSITIVE_INFINITY) >= rank)
    .map(
      ({ from }) =>
        `${path} imports ${from}, but ${roomOf(from)} stands to the right of ${room}. Move what both need into ${room} ` +
        'or a room left of it, or let the caller on the right pass it in.',
    )
})

type Layer = 'store' | 'verb' | 'page' | 'routes'

const nameOf = (path: string): string => path.split('/').at(-1) ?? ''
const isStore = (path: string): boolean => /^(.+-)?(store|statement)\.ts$/.test(nameOf(path))

/**
 * The layer of a file: by its name, or by the functions it exports. An async function that takes `deps` is a verb; with
 * the request's Context it is part of a route. Undefined: a model, or a helper.
 */
function layerOf({ path, code }: Source): Layer | undefined {
  if (/(^|-)(routes|api)\.tsx?$/.test(nameOf(path))) return 'routes'
  if (/\/pages\//.test(path)) return 'page'
  if (isStore(path)) return 'store'
  const acting = asyncExports(code).filter((parameters) =>
    /^\s*(deps\b|\{[^}]*\}\s*:\s*(Pick<)?Deps\b)/.test(parameters),
  )
  if (acting.length === 0) return undefined
  return acting.some((parameters) => /:\s*Context\b/.test(parameters)) ? 'routes' : 'verb'
}

const EXPORTED = /export\s+(?:async\s+function|function|const)\s+\w+(?:\s*=\s*(?:async\s*)?)?\s*(?:<[^>(]*>)?\(/g

/** The parameters of each exported function that is async or returns a promise, as text. */
function asyncExports(code: string): string[] {
  return [...code.matchAll(EXPORTED)].flatMap((match) => {
    const start = match.index + match[0].length
    const end = closingOf(code, start)
    const isAsync = /\basync\b/.test(match[0]) || /^\s*:\s*Promise</.test(code.slice(end + 1, end + 40))
    return isAsync ? [code.slice(start, end)] : []
  })
}

/** The index of the bracket that closes the one before `start`. */
function closingOf(code: string, start: number): number {
  let depth = 1
  for (let at = start; at < code.length; at++) {
    if (code[at] === '(') depth++
    if (code[at] === ')' && --depth === 0) return at
  }
  return code.length
}

const MAY_NOT: Record<Layer, { layers: Layer[]; way: string }> = {
  store: {
    layers: ['verb', 'page', 'routes'],
    way: 'A store knows rows only: let the verb call both, or move the shared type into a model file.',
  },
  verb: { layers: ['page', 'routes'], way: 'A verb returns what happened: let the route choose page and status.' },
  page: {
    layers: ['store', 'verb', 'routes'],
    way: 'A page is given what it shows: let the route read or act, and pass the result in.',
  },
  routes: { layers: [], way: '' },
}

/** Inside and between features: model < store < verbs < pages < routes; of what is right of them only types. */
const layerOrder: Rule = (sources) => {
  const layers = new Map(sources.map((source) => [source.path, layerOf(source)]))
  return sources.flatMap(({ path, imports }) => {
    const layer = layers.get(path)
    if (!layer) return []
    const { layers: forbidden, way } = MAY_NOT[layer]
    return imports
      .filter(({ typesOnly }) => !typesOnly)
      .flatMap(({ from }) => {
        const other = layers.get(from)
        return other && forbidden.includes(other) ? [`${path} (${layer}) imports ${from} (${other}). ${way}`] : []
      })
  })
}

/** Pages know no database. */
const noDatabaseInPages = ofEach((source) => {
  if (layerOf(source) !== 'page') return []
  return source.imports
    .filter(({ from, typesOnly }) => !typesOnly && (from === 'kysely' || from.startsWith('src/db/')))
    .map(({ from }) => `${source.path} (page) imports ${from}. Let the route read it, and pass the result in.`)
})

const SQL =
  /\.(selectFrom|selectNoFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`|\b(insert\s+into|delete\s+from)\s+[a-z_]+\s/
const SQL_ROOMS = ['db', 'platform']

/** SQL stands in stores and hot statements. */
const sqlInStores = ofEach(({ path, code }) => [
  SQL.test(code) &&
    !isStore(path) &&
    !SQL_ROOMS.includes(roomOf(path)) &&
    `${path} holds SQL. Move the query into a store of the room (store.ts, …-store.ts) or a hot statement (…-statement.ts).`,
])

/** No file reaches itself by its imports. */
const noCircles: Rule = (sources) => {
  const next = new Map(
    sources.map(({ path, imports }) => [path, imports.filter((i) => !i.typesOnly).map(({ from }) => from)]),
  )
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, way: string[]): void => {
    if (way.includes(path)) {
      const circle = [...way.slice(way.indexOf(path)), path].join(' → ')
      found.push(`${circle} is a circle. Move what they share into a file that imports none of them.`)
      return
    }
    if (done.has(path)) return
    for (const other of next.get(path) ?? []) walk(other, [...way, path])
    done.add(path)
  }
  for (const path of next.keys()) walk(path, [])
  return found
}

const EVERYWHERE = ['node:crypto', 'node:buffer', 'node:util']
const HOST_PACKAGES =
  /^(argon2|nodemailer|pg|resend|satori|tsx|@electric-sql\/pglite|@hono\/node-server|@resvg\/resvg-js)($|\/)/

/** What only Node has stays with the Node host. */
const nodeOnly = ofEach((source) => {
  if (isHostOrPlatform(source)) return []
  return source.imports
    .filter(({ from }) => (from.startsWith('node:') && !EVERYWHERE.includes(from)) || HOST_PACKAGES.test(from))
    .map(
      ({ from }) =>
        `${source.path} imports ${from}, which not every host has. Put it behind an interface of src/deps.ts and ` +
        'implement that in src/platform/.',
    )
})

/** Settings come in as Config. */
const noEnvironment = ofEach(({ path, code }) => [
  /\bprocess\s*\.\s*env\b/.test(code) &&
    path !== 'src/node.ts' &&
    path !== 'src/cli.ts' &&
    `${path} reads process.env. Add the setting to src/config.ts and read it from deps.config.`,
])

/** The process belongs to the host that runs in it. */
const noProcess = ofEach((source) => [
  /\bprocess\s*\./.test(source.code) &&
    !isHostOrPlatform(source) &&
    `${source.path} uses process, which not every host has. Take what you need as a parameter.`,
])

/** Work by period, the place of our own files, and Node's view of a request belong to the host. */
const noHostGlobals = ofEach((source) => [
  /\bset(Interval|Immediate)\(|\bimport\.meta\b|\b__(dirname|filename)\b|\.(incoming|outgoing)\b/.test(source.code) &&
    !isHostOrPlatform(source) &&
    `${source.path} uses what not every host has. List work by period in src/jobs.ts, read a request's connection with ` +
      'connectionOf, and put the rest behind an interface of src/deps.ts.',
])

/** The time comes from the Clock. */
const noOwnTime = ofEach(({ path, code }) => [
  /\bnew Date\(\s*\)|\bDate\.now\(/.test(code) &&
    path !== 'src/core/clock.ts' &&
    `${path} reads the time itself. Take a Clock (deps.clock) or a Date as a parameter, so that tests can set it.`,
])

/** Shared SQL is what all three databases do. */
const sharedSql = ofEach((source) => [
  /\bpg_(try_)?advisory|\bpg_notify\b|\b(un)?listen\s+[a-z_]+\s*[;`'"]|\bset\s+(local|session)\s/i.test(source.code) &&
    roomOf(source.path) !== 'platform' &&
    `${source.path} uses SQL that not every database of ours does. Lock rows instead, or move it to src/platform/.`,
])

/** Every act is logged, and only acts are. */
const logInActs = ofEach(({ path, code }) => [
  /\baudit\(/.test(code) &&
    path !== 'src/staff/act.ts' &&
    path !== 'src/db/audit.ts' &&
    `${path} writes the log itself. Run the act through act() of src/staff, actOnCampaign() or actOnAppeal().`,
])

/** Only appeals/ tells other processes that a public page changed. */
const versionInAppeals = ofEach(({ path, code }) => [
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
const noSentences = ofEach((source) => {
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

const isData = (path: string): boolean => /^src\/locale\//.test(path) || /-rules\.ts$/.test(path)
const MOST_LINES = 300

/** Files are short, and named after what they do. */
const shortFiles = ofEach(({ path, lines }) => [
  lines > MOST_LINES &&
    !isData(path) &&
    `${path} has ${lines} lines. Split it by what a reader looks for: one verb, one page, one table a file.`,
  /\/index\.tsx?$/.test(path) && `${path}: name the file after what it does, and import it by that name.`,
  !/^[a-z0-9./-]+$/.test(path) && `${path}: names of files are small letters and hyphens.`,
])

/** The architecture of src/, by the names of its rules. */
export const rules = {
  roomOrder,
  layerOrder,
  noDatabaseInPages,
  sqlInStores,
  noCircles,
  nodeOnly,
  noEnvironment,
  noProcess,
  noHostGlobals,
  noOwnTime,
  sharedSql,
  logInActs,
  versionInAppeals,
  noSentences,
  shortFiles,
}
