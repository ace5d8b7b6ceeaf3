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

/**
 * Ends the process because of an error, in the one way that every command shares.
 *
 * A {@link UserError} and an {@link Interruption} become their sentence on stderr, without a stack; anything else keeps its stack, since it
 * is a bug. A parent that listens over IPC learns of user errors, so that it does not restart the child. Code that runs inside a framework
 * which exits by itself (`evm-processor`'s `run()`) calls this before the error reaches the framework.
 *
 * @returns never; the exit code is 1
 */
export function exitWith(error: unknown): never {
  if (error instanceof UserError) {
    process.stderr.write(`${error.message}\n`);
    if (process.send !== undefined && process.connected) {
      const message: FatalMessage = { type: 'user-error', code: error.code, message: error.message };
      // Written to the channel at once, as nothing else waits in it: it is out before the exit.
      process.send(message);
    }
  } else if (error instanceof Interruption) {
    process.stderr.write(`${error.message}\n`);
  } else {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
  process.exit(1);
}
