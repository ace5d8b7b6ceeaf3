import { LedgerRow, Ref, Time, Versions } from './columns';

/** Who may veto slashes of an installation. */
@Versions('resolver', 'Who may veto slashes of installations, and who comes next')
export class Resolver extends LedgerRow {
  @Ref('Installation', { key: true }) installation!: string;
  @Ref('In force until the next; null: nobody', { nullable: true }) resolver!: string | null;
  @Ref('In force from next_from; null: nobody', { nullable: true }) nextResolver!: string | null;
  @Time('When the next comes into force, block seconds; null: none is named', { nullable: true }) nextFrom!: number | null;
}
