import { Dictionary, Int, LedgerRow, Ref, Text } from './columns';
import type { FlowKind } from './flowKind';

/** A running total that is kept: what moved, where, in which asset. */
@Dictionary('flow', 'Flows: what is counted as a running total, by kind, DAM, Network and asset')
export class Flow extends LedgerRow {
  @Int('Number of the flow in its marketplace', { key: true }) flow!: number;
  @Text('Kind of flow, see flow_kind') kind!: FlowKind;
  @Ref('DAM', { nullable: true }) dam!: string | null;
  @Ref('Network', { nullable: true }) network!: string | null;
  @Ref('Asset') asset!: string;
}
