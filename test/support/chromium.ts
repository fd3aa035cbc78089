import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Chromium {
  executablePath: string
  /** Of its process, beside the usual ones. */
  env: Record<string, string>
}

/** Real ones: what Ubuntu calls chromium-browser is a stub that wants a download. */
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/google-chrome']
const CACHE = fileURLToPath(new URL('../../.cache/chromium', import.meta.url))
/** The libraries beside the binary are for machines that have none of a desktop's. */
const PACKED = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']

/**
 * The Chromium of this machine, else the one that npm brought, unpacked once under `.cache/`. CHROMIUM names another
 * binary; CHROMIUM=npm takes npm's in any case.
 */
export async function findChromium(): Promise<Chromium> {
  const { CHROMIUM } = process.env
  const system = [CHROMIUM, ...SYSTEM].find((path) => path && path !== 'npm' && existsSync(path))
  if (system && CHROMIUM !== 'npm') return { executablePath: system, env: {} }
  const folder = existsSync(CACHE) ? CACHE : await unpack()
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: folder, HOME: folder },
  }
}

/** Unpacks beside the place and renames: of two workers at once the second uses what the first has made. */
async function unpack(): Promise<string> {
  mkdirSync(dirname(CACHE), { recursive: true })
  const staging = mkdtempSync(`${CACHE}-`)
  try {
    const { inflate } = await import('@sparticuz/chromium')
    const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin')
    await Promise.all(withTemporary(staging, () => PACKED.map((file) => inflate(join(packed, file)))))
    writeFileSync(join(staging, 'fonts.conf'), FONTS)
    chmodSync(staging, 0o755)
    chmodSync(join(staging, 'chromium'), 0o755)
    renameSync(staging, CACHE)
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    if (!existsSync(CACHE)) throw error
  }
  return CACHE
}

/** The unpacker writes to the system's temporary folder, which it looks up before it first waits. */
function withTemporary<Result>(folder: string, work: () => Result): Result {
  const { TMPDIR } = process.env
  process.env.TMPDIR = folder
  try {
    return work()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${CACHE}/fonts/fonts</dir>
  <cachedir>${CACHE}/fontcache</cachedir>
</fontconfig>
`
