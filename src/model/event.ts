import { Amount, Facts, Hash, Int, Json, LedgerRow, Ref, Text, Time } from './columns';

/** A marketplace event: one thing that the chain says happened. */
@Facts('event', 'Marketplace events, in the order of the chain; key (from_block, log_index, part)')
export class Event extends LedgerRow {
  @Int('Index of the log in its block', { key: true }) logIndex!: number;
  @Int('0, or the ordinal among several events read from one log', { key: true }) part!: number;
  @Time('Block seconds') time!: number;
  @Text('What happened') type!: string;
  @Hash('Transaction') txHash!: string;
  @Ref('Contract that emitted the log') emitter!: string;
  @Ref('Account that acted', { nullable: true }) actor!: string | null;
  @Ref('DAM', { nullable: true }) dam!: string | null;
  @Ref('Network', { nullable: true }) network!: string | null;
  @Ref('Operator', { nullable: true }) operator!: string | null;
  @Ref('Account that the event is about (Delegator, claimant, receiver of shares)', { nullable: true }) account!: string | null;
  @Ref('Installation, tranche, request or dispute that it is about', { nullable: true }) subject!: string | null;
  @Ref('Asset that moved', { nullable: true }) asset!: string | null;
  @Amount('Amount moved, raw units of the asset', { nullable: true }) amount!: bigint | null;
  @Amount('Shares minted, burned or moved, raw receipt units', { nullable: true }) shares!: bigint | null;
  @Json('The remaining arguments, amounts as decimal strings', { nullable: true }) details!: Record<string, unknown> | null;
}
