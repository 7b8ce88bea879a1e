import type { HouseFacts } from './house';
import type { SignIn } from './sign-in';

const DOORS: Readonly<Record<SignIn['kind'], string>> = {
  demo: 'choose who to be; everybody is made up',
  configured: 'sign in at the provider of OIDC_ISSUER',
  none: 'nobody can sign in: in production OIDC_ISSUER must name a provider',
};

/**
 * The one block at the end: where to go, what runs where, what to try next, how to stop.
 *
 * @param setting what stands before the commands where the house is not the one they find by themselves
 */
export function summary(facts: HouseFacts, setting: string): string[] {
  const { signIn, caseload } = facts;
  const moved = caseload.isMovedClock ? '  (the demo has its own date)' : '';
  return [
    'Rettid is up.',
    '',
    `Open           ${signIn.publicUrl}`,
    `               ${DOORS[signIn.kind]}`,
    '',
    `Business date  ${caseload.businessDate}${moved}`,
    `Database       ${facts.database}`,
    `Logs           ${facts.logs}`,
    '',
    'Try next, in another terminal:',
    ...suggestions(facts, setting).map((line) => `  ${line}`),
    '',
    'Stop with Ctrl-C; the data stay.',
  ];
}

function suggestions({ caseload }: HouseFacts, setting: string): string[] {
  if (caseload.isEmpty) return [`${setting}npx rettid import DIRECTORY`, `${setting}npx rettid sweep`];
  return [`${setting}npx rettid obligations > obligations.csv`, `${setting}npx rettid clock --to 2022-03-08`];
}
