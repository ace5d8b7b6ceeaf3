/** Something that must hold of a ledger by itself, whatever the chain says. */
export interface Invariant {
  readonly name: string;
  /** What holds, in a sentence. */
  readonly meaning: string;
  /** Selects the offenders of marketplace `$1`: `subject` names each, `detail` says what is wrong with it. */
  readonly sql: string;
}
