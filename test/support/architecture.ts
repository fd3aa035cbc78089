import { logInActs, noSentences, versionInAppeals } from './architecture-acts.ts'
import { type Layer, layerOf } from './architecture-layers.ts'
import { ofEach, type Rule, roomOf } from './architecture-rule.ts'
import { sharedSql, sqlInStores, tableRooms } from './architecture-sql.ts'
import type { Source } from './sources.ts'

const ROOMS = (
  'core locale browser config db deps mail outbox pending ui http staff campaigns texts appeals ' +
  'signatures count signing own-link moderation imports endorsements exports erasure site desk demo jobs app platform'
)
  .split(' ')
  .map((room, rank): [string, number] => [room, rank])
const HOSTS = ['node', 'worker', 'cli', 'build']
const RANKS = new Map([...ROOMS, ...HOSTS.map((host): [string, number] => [host, ROOMS.length])])

const isHost = ({ path }: Source): boolean => HOSTS.includes(roomOf(path))
const isHostOrPlatform = (source: Source): boolean => isHost(source) || roomOf(source.path) === 'platform'

/** Imports point to the left of the order of rooms, or stay in the room. */
const roomOrder = ofEach(({ path, imports }) => {
  const room = roomOf(path)
  const rank = RANKS.get(room)
  if (rank === undefined)
    return [`${path}: src/${room} is no room. Put the file into one of: ${[...RANKS.keys()].join(' ')}.`]
  return imports
    .filter(({ from }) => from.startsWith('src/') && roomOf(from) !== room)
    .filter(({ from }) => (RANKS.get(roomOf(from)) ?? Number.POSITIVE_INFINITY) >= rank || roomOf(from) === 'browser')
    .map(({ from }) =>
      roomOf(from) === 'browser'
        ? `${path} imports ${from}, which runs in browsers only. Move what both need into core or locale.`
        : `${path} imports ${from}, but ${roomOf(from)} stands to the right of ${room}. Move what both need into ${room} ` +
          'or a room left of it, or let the caller on the right pass it in.',
    )
})

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
  /^(argon2|nodemailer|pg|resend|satori|@electric-sql\/pglite|@hono\/node-server|@resvg\/resvg-js)($|\/)/

/** Node's own modules stay with the Node host. */
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

const isData = (path: string): boolean => /^src\/locale\//.test(path) || /-rules\.ts$/.test(path)
const MOST_LINES = 300

/** Scripts are TypeScript, and style sheets stand together, where the build finds them. */
const placesOfFiles = ofEach(({ path }) => [
  /\.[cm]?jsx?$/.test(path) && `${path}: write it in TypeScript; a script for browsers stands in src/browser/.`,
  path.endsWith('.css') &&
    !/^src\/(ui|desk)\/styles\//.test(path) &&
    `${path}: style sheets stand in src/ui/styles/, those of the desk in src/desk/styles/.`,
])

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
  tableRooms,
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
  placesOfFiles,
  shortFiles,
}
