import { Amount, Flag, Int, LedgerRow, Ref, Time, Total, Versions } from './columns';

/** What a DAM is where it keeps epochs: shared-security vaults. */
@Versions('vault', 'DAMs that keep epochs: epochs, deposit limit and allowlist, modules, what was taken; versions')
export class Vault extends LedgerRow {
  @Ref('DAM', { key: true }) dam!: string;
  @Time('When epoch 0 began, block seconds') epochStart!: number;
  @Time('Seconds of an epoch') epochDuration!: number;
  @Int('Version of its implementation; null before it is told', { nullable: true }) version!: number | null;
  @Flag('False from the upgrade to an implementation that the adapter cannot read: its figures stand still') isFollowed!: boolean;
  @Ref('Where slashed assets go; null: nowhere, they are lost', { nullable: true }) burner!: string | null;
  @Flag('Whether the deposit limit counts') isDepositLimited!: boolean;
  @Amount('Most that may be active after a deposit, raw asset units') depositLimit!: bigint;
  @Flag('Whether only listed depositors are admitted') isAllowlisted!: boolean;
  @Ref('Module that allots its stake', { nullable: true }) stakeModule!: string | null;
  @Ref('Module that slashes it; null: none', { nullable: true }) slashingModule!: string | null;
  @Flag('Whether it has chosen how it is slashed, or that it never is: it chooses once') isSlashingChosen!: boolean;
  @Total('Taken by slashes so far, buckets included, raw asset units') taken!: bigint;
  @Amount('Taken by the last slash, raw asset units') lastTaken!: bigint;
}
