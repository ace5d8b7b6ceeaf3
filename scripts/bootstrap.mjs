/**
 * What every npm script runs: sees to it that the packages are installed and the build is fresh, then runs the command.
 *
 *   node scripts/bootstrap.mjs start|processor|api|demo|migrate|verify|… [arguments]   our command line
 *   node scripts/bootstrap.mjs test [arguments of jest]
 *   node scripts/bootstrap.mjs generate
 *   node scripts/bootstrap.mjs prepare                                                  only install and build
 *
 * Node builtins only: nothing else may be there yet. A few milliseconds when nothing is stale.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = [20, 12];
const SOURCES = ['src', 'demo', 'db', 'scripts'];
const LOCK = join(ROOT, '.data/bootstrap.lock');
const PACKAGES_STAMP = join(ROOT, 'node_modules/.installed-for');
const BUILD_STAMP = join(ROOT, 'lib/.built-from');
const LOCK_POLL_MS = 200;
/**
 * A processor needs about 150 MB at a time: it has room for that from the start, and a bound, without which its garbage would stay until there
 * is a gigabyte of it. One thread collects it: more of them wait for cores that others use.
 */
const FOLDING_FLAGS = ['--max-old-space-size=448', '--initial-old-space-size=128', '--single-threaded-gc'];
const NODE_FLAGS = { processor: FOLDING_FLAGS, reindex: FOLDING_FLAGS };
/** One Ctrl-C reaches us from the terminal and from npm. */
const ECHO_MS = 500;

const [command = 'start', ...args] = process.argv.slice(2);
await main().catch(tell);

/** Checks, installs, builds, runs. */
async function main() {
  checkNode();
  await withLock(() => {
    install();
    if (command !== 'generate') build();
  });
  if (command === 'prepare') return;
  if (command === 'test') return run('node_modules/jest/bin/jest.js', args, { isGrouped: true });
  if (command === 'generate') return run('scripts/generate.mjs', args, { isGrouped: true });
  return run('lib/src/commands/cli.js', [command, ...args], { isGrouped: false });
}

/** Refuses versions of Node on which something later would fail without a sentence. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldest, oldestMinor] = OLDEST_NODE;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return;
  refuse(`Node ${process.versions.node} is too old: version ${OLDEST_NODE.join('.')} or newer is needed (20 and 22 are tested).`);
}

/** One install or build at a time in this folder: two at once would wreck each other's files. */
async function withLock(work) {
  if (isInstalled() && (command === 'generate' || !isStale())) return;
  mkdirSync(dirname(LOCK), { recursive: true });
  for (let isTold = false; ; isTold = true) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(Number(readIfThere(LOCK)))) rmSync(LOCK, { force: true });
    else if (!isTold) say('Waiting for another install or build in this folder …');
    await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
  }
  process.on('exit', () => rmSync(LOCK, { force: true }));
  work();
  rmSync(LOCK, { force: true });
}

/** Installs the packages of the lock file unless they are there. */
function install() {
  if (isInstalled()) return;
  timed('Installing packages (npm install)', () => {
    const npm = process.env.npm_execpath;
    const options = {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: npm === undefined && process.platform === 'win32',
    };
    const quiet = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status } = npm?.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...quiet], options)
      : spawnSync('npm', quiet, options);
    if (status === 0) return;
    refuse(
      'The packages could not be installed (npm install, above). Without a network, put the folder node_modules of another machine of the same kind here; ' +
        'behind a proxy or a mirror, set them with "npm config". Then run the same command again.',
    );
  });
  writeFileSync(PACKAGES_STAMP, lockHash());
}

/** Whether node_modules holds what package-lock.json asks for. */
function isInstalled() {
  if (readIfThere(PACKAGES_STAMP) === lockHash()) return true;
  // Installed by hand (npm install): npm leaves a list of what it put there.
  const found = readIfThere(join(ROOT, 'node_modules/.package-lock.json'));
  if (found === undefined) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(found).packages;
  const isThere = ([path, { version, optional, peer }]) =>
    path === '' || there[path]?.version === version || (there[path] === undefined && (optional === true || peer === true));
  if (!Object.entries(wanted).every(isThere)) return false;
  writeFileSync(PACKAGES_STAMP, lockHash());
  return true;
}

/** Compiles into lib/ when a source is newer, or gone. */
function build() {
  if (!isStale()) return;
  timed('Building', () => {
    const began = new Date();
    const list = sourceList();
    const before = readIfThere(BUILD_STAMP)?.split('\n');
    // Outputs of sources that are gone would still be loaded, migrations above all.
    const isWhole = before?.every((file) => list.split('\n').includes(file)) ?? false;
    if (!isWhole) rmSync(join(ROOT, 'lib'), { recursive: true, force: true });
    const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/transpile.mjs'), ...SOURCES], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) refuse('The build failed; the compiler says why above.');
    writeFileSync(BUILD_STAMP, list);
    // A source that changed while the compiler ran counts as newer.
    utimesSync(BUILD_STAMP, began, began);
  });
}

/** Whether lib/ is older than a source, or was made from other files. */
function isStale() {
  const stamp = readIfThere(BUILD_STAMP);
  if (stamp === undefined || stamp !== sourceList()) return true;
  const built = statSync(BUILD_STAMP).mtimeMs;
  const others = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((file) => join(ROOT, file));
  return [...sources(), ...others].some((file) => statSync(file).mtimeMs >= built);
}

/** All TypeScript sources that are built. */
function sources() {
  return SOURCES.filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((file) => join(ROOT, folder, file)))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort();
}

/** The names of the sources, as one line each. */
function sourceList() {
  return sources()
    .map((file) => file.slice(ROOT.length + 1))
    .join('\n');
}

/**
 * Runs a script of ours with this process's signals, and exits as it does.
 *
 * `isGrouped`: it stays in the terminal's process group and gets Ctrl-C from there. Otherwise it has a group of its own and an IPC
 * channel, by whose closing it notices when we are killed.
 */
function run(script, argv, { isGrouped }) {
  const child = spawn(process.execPath, [...(NODE_FLAGS[command] ?? []), '--enable-source-maps', join(ROOT, script), ...argv], {
    cwd: ROOT,
    stdio: isGrouped ? 'inherit' : ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: !isGrouped,
  });
  let lastSignalAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const isEcho = Date.now() - lastSignalAt < ECHO_MS;
      lastSignalAt = Date.now();
      if (!isEcho && !(isGrouped && signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
    });
  }
  if (!isGrouped) followNpm(child);
  child.on('error', (error) => refuse(error.message));
  child.on('close', (code, signal) => process.exit(signal === null ? code : 1));
}

/** npm killed with -9 cannot tell us: we see that our parent is another one, and stop. */
function followNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, 1_000);
  timer.unref();
}

/** Does a piece of work with a line before it and its seconds after it. */
function timed(text, work) {
  const began = Date.now();
  say(`${text} …`);
  work();
  say(`${text}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** Lines of ours go to stderr: what a command prints stays clean for pipes. */
function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends with a sentence where the folder is not this user's; any other error is a bug. */
function tell(error) {
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code) || error.path === undefined) throw error;
  refuse(
    `${error.path} cannot be used: ${error.message}. Make this folder the property of the user who runs this, on a disk with room, or work in a copy ` +
      'of your own, and run the same command again.',
  );
}

/** Ends with a sentence. */
function refuse(sentence) {
  say(sentence);
  process.exit(1);
}

/** Identifies what package-lock.json asks for, on this kind of machine. */
function lockHash() {
  const machine = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(machine)
    .digest('hex');
}

/** The text of a file, undefined without one. */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a process exists; an empty or unreadable lock counts as held by nobody. */
function isAlive(pid) {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
