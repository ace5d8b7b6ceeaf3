import { once } from 'node:events';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Characters that are gathered before they become bytes. */
const PIECE = 1 << 16;

/** Lines of COPY's text format for one table, as bytes: a batch has hundreds of thousands, which should not be the garbage collector's. */
export class CopyText {
  /** Lines so far. */
  lines = 0;
  private text = '';
  private readonly pieces: Buffer[] = [];

  constructor(
    private readonly table: string,
    private readonly columns: readonly string[],
  ) {}

  /** Adds a line, without its end. */
  add(line: string): void {
    this.text += `${line}\n`;
    this.lines += 1;
    if (this.text.length >= PIECE) this.seal();
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
    if (this.text === '') return;
    this.pieces.push(Buffer.from(this.text, 'utf8'));
    this.text = '';
  }
}
