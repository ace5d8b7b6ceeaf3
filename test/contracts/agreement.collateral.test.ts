import { describeAgreement } from './agreement';

describeAgreement('Collateral');
