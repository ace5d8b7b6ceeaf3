import { Amount, Int, LedgerRow, Time, Total, Versions } from './columns';

/** What an account holds, and the integral of that over time. */
@Versions('balance', 'Balances of accounts: the sum of their postings, and its integral over time')
export class Balance extends LedgerRow {
  @Int('Account', { key: true }) account!: number;
  @Time('Time of the version, block seconds') fromTime!: number;
  @Amount('Balance, raw units') amount!: bigint;
  @Total('Integral of the balance over time up to the version, unit-seconds') seconds!: bigint;
}
