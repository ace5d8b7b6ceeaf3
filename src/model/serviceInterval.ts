import { LedgerRow, Ref, Time, Versions } from './columns';

/** A stretch of time in which an Operator was active on a Network: the denominator of uptime. */
@Versions('service_interval', 'Interval facts: when Operators were active on Networks, [started_at, ended_at)')
export class ServiceInterval extends LedgerRow {
  @Ref('Network', { key: true }) network!: string;
  @Ref('Operator', { key: true }) operator!: string;
  @Time('Activation, block seconds', { key: true }) startedAt!: number;
  @Time('Deactivation, block seconds; null while it goes on', { nullable: true }) endedAt!: number | null;
}
