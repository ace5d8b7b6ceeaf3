import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of this project: the nearest one above that holds `package.json`, whether the code runs from `src/` or from `lib/src/`.
 *
 * @example projectRoot() + '/.data'
 */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${__dirname}`);
    folder = parent;
  }
  return folder;
}
