/** What may stand beside a sentence: values that are safe to show to anyone. */
export type SafeDetails = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A refusal that a person can act on: wrong configuration, a port in use, a database that is not ours.
 *
 * The message is one or two plain sentences: what is wrong, and what to do. It is printed without a stack, the process exits with 1,
 * and nothing restarts it, because trying again would end the same way. Nothing secret belongs in the message or the details.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';

  /**
   * @param code what happened, for programs: upper snake case, e.g. `PORT_IN_USE`
   * @param message what is wrong and what to do, for people
   * @param details safe values that belong to it
   */
  constructor(
    readonly code: string,
    message: string,
    readonly details: SafeDetails = {},
  ) {
    super(message);
  }
}

/** A configuration that cannot be used: `details.key` says which key (`marketplaces[0].contracts.damFactory`). */
export class ConfigError extends UserError {
  override readonly name = 'ConfigError';

  /**
   * @param key full path of the key, or the name of the environment variable
   * @param problem the rest of the sentence: what is wrong there, and what is expected
   */
  constructor(key: string, problem: string) {
    super('BAD_CONFIG', `${key}: ${problem}`, { key });
  }
}

/**
 * Something that the chain's core contracts promise does not hold: a parent row is missing, an amount is impossible.
 *
 * The batch rolls back and the process stops with the position; nothing is logged and skipped.
 */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';

  /**
   * @param message what was expected and what was found
   * @param details where: chain or marketplace, block, log index, id
   */
  constructor(
    message: string,
    readonly details: SafeDetails = {},
  ) {
    const where = Object.entries(details).map(([name, value]) => `${name} ${value}`);
    super(where.length === 0 ? message : `${message} (${where.join(', ')})`);
  }
}

/**
 * Something outside of this program gave way, and trying again may go well: whoever keeps processes running starts it again.
 *
 * It is printed as its sentence, without a stack; the exit code is 1.
 */
export class Interruption extends Error {
  override readonly name = 'Interruption';
}

/** The message that a child process sends to `npm start` when it stops for a reason that a restart would not mend. */
export interface FatalMessage {
  readonly type: 'user-error';
  readonly code: string;
  readonly message: string;
}

/** What the system says when it does not let somebody at a file, in words. */
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'the permission is missing',
  EPERM: 'the permission is missing',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

/**
 * The sentence for a file or folder that the system keeps this user from; undefined for any other error.
 *
 * @param error an error of `node:fs`, or any other
 */
function fileSentence({ code, path }: NodeJS.ErrnoException): string | undefined {
  const reason = REFUSALS[code ?? ''];
  if (reason === undefined || path === undefined) return undefined;
  const owner = code === 'ENOSPC' ? 'Make room' : 'Make it the property of the user who runs this, or work in a copy of your own';
  return `${path} cannot be used: ${reason}. ${owner}, and run the same command again.`;
}

/**
 * Ends the process because of an error, in the one way that every command shares.
 *
 * A {@link UserError}, an {@link Interruption} and a file that may not be used become their sentence on stderr, without a stack; anything
 * else keeps its stack, since it is a bug. A parent that listens over IPC learns of user errors, so that it does not restart the child.
 * Code that runs inside a framework which exits by itself (`evm-processor`'s `run()`) calls this before the error reaches the framework.
 *
 * @returns never; the exit code is 1
 */
export function exitWith(error: unknown): never {
  process.stderr.write(`${toldOf(error)}\n`);
  if (error instanceof UserError && process.send !== undefined && process.connected) {
    const message: FatalMessage = { type: 'user-error', code: error.code, message: error.message };
    // Written to the channel at once, as nothing else waits in it: it is out before the exit.
    process.send(message);
  }
  process.exit(1);
}

/** What a person reads of an error: a sentence where there is one, else all that helps to find the bug. */
function toldOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UserError || error instanceof Interruption) return error.message;
  return fileSentence(error) ?? error.stack ?? error.message;
}
