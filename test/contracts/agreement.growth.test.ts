import { describeAgreement } from './agreement';

describeAgreement('Growth');
