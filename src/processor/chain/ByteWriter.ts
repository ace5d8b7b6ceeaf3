/** Characters from which the built-in encoder is faster than a loop, whose calls have their price. */
const LONG = 96;
const ZERO = 48;
const EMPTY = Buffer.alloc(0);

/** UTF-8, written piece by piece into memory that grows: a batch has millions of pieces, which as strings would be the garbage collector's. */
export class ByteWriter {
  /** Bytes so far. */
  length = 0;
  private bytes = EMPTY;

  /** @param size bytes to begin with */
  constructor(private size = 1024) {}

  /** Adds one byte. */
  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** Adds text, from one of its characters on. */
  text(text: string, from = 0): void {
    // A UTF-16 unit is at most three bytes.
    this.reserve(3 * (text.length - from));
    if (text.length - from > LONG) {
      this.encode(text, from);
      return;
    }
    const { bytes } = this;
    let { length } = this;
    for (let at = from; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit > 127) {
        this.encode(text, from);
        return;
      }
      bytes[length++] = unit;
    }
    this.length = length;
  }

  /** Adds a whole number in decimal. */
  number(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 0x7fffffff) {
      this.text(String(value));
      return;
    }
    let digits = 1;
    for (let left = value; left >= 10; left = (left / 10) | 0) digits += 1;
    this.reserve(digits);
    let left = value | 0;
    for (let at = this.length + digits - 1; at >= this.length; at -= 1) {
      const rest = (left / 10) | 0;
      this.bytes[at] = ZERO + left - 10 * rest;
      left = rest;
    }
    this.length += digits;
  }

  /** What was written, until something else is. */
  get view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** What was written, for good; begins anew. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.length);
    this.bytes = EMPTY;
    this.size = this.length;
    this.length = 0;
    return taken;
  }

  private encode(text: string, from: number): void {
    this.length += this.bytes.write(from === 0 ? text : text.slice(from), this.length, 'utf8');
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.size, 2 * this.length) + more);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
