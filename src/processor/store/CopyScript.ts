import type { ClientBase, Connection, Submittable } from 'pg';
import type { CopyText } from './CopyText';

/** Kinds of messages that carry lines to COPY; each is followed by its length, itself included. */
const COPY_DATA = 0x64;
const COPY_DONE = Buffer.from([0x63, 0, 0, 0, 4]);
const LENGTH_BYTES = 4;

/**
 * Statements that go to the server as one message, with the lines of each COPY right behind: it works through them by itself, while this
 * thread folds. Asked one by one, each would wait for a turn of the fold, and the server for the next.
 *
 * To be run in a transaction: the server drops what follows a statement that fails.
 */
export class CopyScript {
  private readonly statements: string[] = [];
  private readonly texts: CopyText[] = [];

  /** Adds a statement. */
  add(statement: string): this {
    this.statements.push(statement);
    return this;
  }

  /** Adds the lines of a table, if there are any. */
  copy(text: CopyText): this {
    if (text.lines === 0) return this;
    this.texts.push(text);
    return this.add(text.statement);
  }

  /** Runs everything; returns how many lines were copied. */
  run(client: ClientBase): Promise<number> {
    const { statements, texts } = this;
    return new Promise((resolve, reject) => {
      client.query(new Run(statements.join(';\n'), texts, resolve, reject));
    });
  }
}

/** A script on its way, with what the client of `pg` calls when an answer comes. */
class Run implements Submittable {
  private copied = 0;

  constructor(
    private readonly statements: string,
    private readonly texts: readonly CopyText[],
    private readonly resolve: (copied: number) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  submit(connection: Connection): void {
    const { stream } = connection;
    stream.cork();
    connection.query(this.statements);
    for (const text of this.texts) {
      for (const piece of text.take()) {
        const head = Buffer.allocUnsafe(1 + LENGTH_BYTES);
        head[0] = COPY_DATA;
        head.writeUInt32BE(LENGTH_BYTES + piece.length, 1);
        stream.write(head);
        stream.write(piece);
      }
      stream.write(COPY_DONE);
    }
    stream.uncork();
  }

  handleCommandComplete({ text }: { text: string }): void {
    if (text.startsWith('COPY ')) this.copied += Number(text.slice(5));
  }

  handleReadyForQuery(): void {
    this.resolve(this.copied);
  }

  handleError(error: Error): void {
    this.reject(error);
  }

  /** The lines are on their way already. */
  handleCopyInResponse(): void {}

  handleRowDescription(): void {}

  handleDataRow(): void {}

  handleEmptyQuery(): void {}
}
