import { once } from 'node:events';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ByteWriter } from './ByteWriter';

/** Bytes that are gathered before they become a piece. */
const PIECE = 1 << 16;
const NEWLINE = 10;

/** Lines of COPY's text format for one table, as bytes. */
export class CopyText {
  /** Lines so far. */
  lines = 0;
  /** Where the next line is written, to be ended by {@link endLine}. */
  readonly writer = new ByteWriter();
  private readonly pieces: Buffer[] = [];

  constructor(
    private readonly table: string,
    private readonly columns: readonly string[],
  ) {}

  /** Adds a line, without its end. */
  add(line: string): void {
    this.writer.text(line);
    this.endLine();
  }

  /** Ends the line that was written. */
  endLine(): void {
    this.writer.byte(NEWLINE);
    this.lines += 1;
    if (this.writer.length >= PIECE) this.seal();
  }

  /** Writes all lines into the table; returns how many. */
  async write(client: ClientBase): Promise<number> {
    if (this.lines === 0) return 0;
    this.seal();
    const names = this.columns.map((column) => `"${column}"`).join(', ');
    const stream = client.query(copyFrom(`COPY "${this.table}" (${names}) FROM STDIN`));
    const done = once(stream, 'finish');
    for (const piece of this.pieces.splice(0)) {
      if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done]);
    }
    stream.end();
    await done;
    return this.lines;
  }

  private seal(): void {
    if (this.writer.length > 0) this.pieces.push(this.writer.take());
  }
}
