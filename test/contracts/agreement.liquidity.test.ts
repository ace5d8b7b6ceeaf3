import { describeAgreement } from './agreement';

describeAgreement('Liquidity');
