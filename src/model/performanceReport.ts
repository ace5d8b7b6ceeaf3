import { Count, Int, LedgerRow, Ref, Text, Time, Versions } from './columns';

/** A Network's statement of how long an Operator was up in a period; a later one for the same period revises it. */
@Versions('performance_report', 'Interval facts: reported up time of Operators; versions of a row are its revisions')
export class PerformanceReport extends LedgerRow {
  @Ref('Network', { key: true }) network!: string;
  @Ref('Operator', { key: true }) operator!: string;
  @Time('Start of the period, block seconds', { key: true }) periodStart!: number;
  @Time('End of the period (exclusive), block seconds', { key: true }) periodEnd!: number;
  @Time('Seconds the Operator was up in the period') upSeconds!: number;
  @Int('Quality score in basis points, as the Network sees it', { nullable: true }) scoreBps!: number | null;
  @Count('Number of the statement about the period, as the Network counts: a higher one replaces the lower') revision!: number;
  @Ref('Account that reported') reporter!: string;
  @Int('Log index of the report in its block: the later report wins where two overlap') logIndex!: number;
  @Text('Where the evidence is, as given: untrusted text') evidence!: string;
}
