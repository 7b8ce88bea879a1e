import type { CaseWire } from '@rettid/contracts';
import type { ExemptionAction } from '@rettid/domain';
import type { CaseAction } from '../change/case-action';
import { exemptionFor } from './exemption-positions';
import type { ExtendExemptionData } from './extend-exemption.component';
import type { ReviewExemptionData } from './review-exemption.component';

const offers =
  (action: ExemptionAction) =>
  (theCase: CaseWire): boolean =>
    exemptionFor(theCase, action, null) !== null;

export const EXEMPTION_ACTIONS: readonly CaseAction[] = [
  {
    id: 'extend-exemption',
    label: 'Forlæng undtagelse eller fritagelse',
    permission: 'exemption.decide',
    group: 'decisions',
    clears: ['hours-225-exemption'],
    isOffered: offers('extend'),
    load: async () => (await import('./extend-exemption.component')).ExtendExemptionComponent,
    dataOf: (_, exemptionId): ExtendExemptionData => ({ exemptionId }),
  },
  {
    id: 'review-exemption',
    label: 'Vurdér undtagelse eller fritagelse på ny',
    permission: 'exemption.decide',
    group: 'decisions',
    isOffered: offers('review'),
    load: async () => (await import('./review-exemption.component')).ReviewExemptionComponent,
    dataOf: (_, exemptionId): ReviewExemptionData => ({ exemptionId }),
  },
  {
    id: 'decide-exemption',
    label: 'Undtag eller fritag',
    permission: 'exemption.decide',
    group: 'decisions',
    clears: ['hours-225'],
    load: async () => (await import('./decide-exemption.component')).DecideExemptionComponent,
  },
];
