/** Something that must hold of a ledger by itself, whatever the chain says. */
export interface Invariant {
  readonly name: string;
  /** What holds, in a sentence. */
  readonly meaning: string;
  /**
   * Selects the offenders of marketplace `$1` among what blocks above `$2` touched, −1 for all: `subject` names each, `detail` says what is
   * wrong with it. What held at `$2` and was not touched since is not looked at again.
   */
  readonly sql: string;
}
