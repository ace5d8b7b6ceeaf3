import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/local/projectRoot';

const ERRORS = join(projectRoot(), 'lib/src/errors.js');
/** The system's own folder: nobody may make one in it, root included. */
const onLinux = process.platform === 'linux' ? it : it.skip;

/** Ends a process by the error of a statement, as every command does. */
function endBy(statement: string): { status: number | null; stderr: string } {
  const program = `try { ${statement} } catch (error) { require(${JSON.stringify(ERRORS)}).exitWith(error); }`;
  return spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
}

describe('a file that the system keeps us from', () => {
  onLinux('is told in a sentence', () => {
    expect(endBy("require('node:fs').mkdirSync('/sys/nektar')")).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^\/sys\/nektar cannot be used: the permission is missing\. .*run the same command again\.\n$/,
      ),
    });
  });

  it('is told with its stack when we looked in a wrong place: that is a bug', () => {
    const { status, stderr } = endBy(`require('node:fs').mkdirSync(${JSON.stringify(join(ERRORS, 'below'))})`);
    expect(status).toBe(1);
    expect(stderr).toMatch(/ENOTDIR.*\n +at /);
  });
});
