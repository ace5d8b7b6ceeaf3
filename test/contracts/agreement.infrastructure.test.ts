import { describeAgreement } from './agreement';

describeAgreement('Infrastructure');
