import type { InstallationState } from '../processor/vocabulary/states';
import { Amount, LedgerRow, Ref, Text, Time, Versions } from './columns';

/** A Network installed in a DAM: the two-sided handshake and its limits. */
@Versions('installation', 'Installations of Networks in DAMs: handshake, allocation and limit; balances are in balance')
export class Installation extends LedgerRow {
  @Ref('Installation', { key: true }) installation!: string;
  @Ref('DAM') dam!: string;
  @Ref('Network') network!: string;
  @Text('REQUESTED, CONFIRMED, REJECTED, CANCELLED or UNINSTALLED') state!: InstallationState;
  @Amount('Capital that the DAM allots to the Network, raw units') allocated!: bigint;
  @Amount('Most that may be committed or locked at a time, raw units') maxCommitted!: bigint;
  @Time('When it was requested, block seconds') requestedAt!: number;
  @Time('When the Network confirmed or rejected, block seconds', { nullable: true }) decidedAt!: number | null;
  @Time('When it ended (cancelled, uninstalled), block seconds', { nullable: true }) endedAt!: number | null;
  @Text('Reason given with a rejection', { nullable: true }) reason!: string | null;
}
