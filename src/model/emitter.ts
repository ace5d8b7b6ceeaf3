import { Dictionary, LedgerRow, Ref } from './columns';

/** A contract that a known contract announced: its logs count from that block on. */
@Dictionary('emitter', 'Contracts that others announced; only their logs and those of configured contracts count')
export class Emitter extends LedgerRow {
  @Ref('Contract', { key: true }) emitter!: string;
  @Ref('Who announced it') announcedBy!: string;
}
