import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Chromium {
  executablePath: string
  /** Variables that Chromium's process needs beside the usual environment. */
  env: Record<string, string>
}

/** Browsers of the system. Ubuntu's chromium-browser is left out: it is a stub that wants a download. */
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/google-chrome']
const CACHE = fileURLToPath(new URL('../../.cache/chromium', import.meta.url))
/** Archives of the npm package: the binary, fonts, and libraries for machines without a desktop. */
const PACKED = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']

/**
 * Finds the Chromium of this machine, else the Chromium of the npm package, unpacked once under `.cache/`. The variable
 * CHROMIUM names another binary; CHROMIUM=npm always takes the npm package.
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

/** Unpacks into a staging folder and renames it: of two workers at once, the later uses the folder of the earlier. */
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

/** Runs `work` with `folder` as TMPDIR: the unpacker writes to TMPDIR, which it reads before its first await. */
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
