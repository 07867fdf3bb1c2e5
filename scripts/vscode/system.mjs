// The few programs that come from the system: with Debian they are installed when missing.
import { findProgram, run, step } from './run.mjs';

/** What the compiler of the one native module needs. */
export const compiler = ['python3', 'make', 'g++'];

/** What a window of VS Code without a desktop needs, Chinese letters included. */
export const browser = ['chromium', 'fonts-noto-cjk'];

/** @type {Record<string, () => unknown>} by Debian package: whether what it brings is there */
const present = {
  python3: () => findProgram('python3'),
  make: () => findProgram('make'),
  'g++': () => findProgram('g++'),
  chromium: findChromium,
  'fonts-noto-cjk': hasChineseFont,
};

/** @returns {string | undefined} the program file of Chromium, or of a browser that is driven in the same way */
export function findChromium() {
  return findProgram('chromium', 'chromium-browser', 'google-chrome');
}

/**
 * Makes sure that what these Debian packages bring is there; as root on Debian it installs what is missing.
 *
 * @param {readonly string[]} packages
 * @throws when something is missing and cannot be installed from here; the message says what to do
 */
export async function ensureSystem(packages) {
  const missing = await missingOf(packages);
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || findProgram('apt-get') === undefined)
    throw new Error(`Missing on this machine: ${missing.join(', ')}. On Debian or Ubuntu, as root: ${command}`);
  step(`Installing the Debian packages ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env });
}

async function missingOf(packages) {
  const missing = [];
  for (const name of packages) if (!(await present[name]())) missing.push(name);
  return missing;
}

/** Asks fontconfig, which comes with Chromium; without it there is no browser and no font either. */
async function hasChineseFont() {
  if (findProgram('fc-list') === undefined) return false;
  return (await run('fc-list', [':lang=zh-cn', 'family'])).trim() !== '';
}
