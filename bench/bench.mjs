/** What `npm run bench` starts: installs the bench's own packages on first use, then runs it. Node builtins only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const stamp = `${folder}node_modules/.installed-for`;
const wanted = readFileSync(`${folder}package.json`, 'utf8');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  process.stderr.write('Installing the packages of the bench (npm install) …\n');
  // Not `npm ci`: a registry need not have the packages of other platforms that a lock file would name.
  const args = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(1);
  writeFileSync(stamp, wanted);
}
await import('./main.mjs');
