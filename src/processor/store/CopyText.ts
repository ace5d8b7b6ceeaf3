import { ByteWriter } from '../chain/ByteWriter';

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

  /** The statement that takes the lines. */
  get statement(): string {
    return `COPY "${this.table}" (${this.columns.map((column) => `"${column}"`).join(', ')}) FROM STDIN`;
  }

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

  /** The lines as bytes, in pieces, for good. */
  take(): Buffer[] {
    this.seal();
    return this.pieces.splice(0);
  }

  private seal(): void {
    if (this.writer.length > 0) this.pieces.push(this.writer.take());
  }
}
