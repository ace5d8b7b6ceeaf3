import { Int, LedgerRow, Time, Total, Versions } from './columns';

/** What an account holds, and the integral of that over time. */
@Versions('balance', 'Balances of accounts: the sum of their postings, and its integral over time')
export class Balance extends LedgerRow {
  @Int('Account', { key: true }) account!: number;
  @Time('Time of the version, block seconds') fromTime!: number;
  @Total('Balance, raw units: a token that lies can make it outgrow what a contract holds') amount!: bigint;
  @Total('Integral of the balance over time up to the version, unit-seconds') seconds!: bigint;
}
