import type { HouseFacts } from './house';

/**
 * The one block at the end: what runs where, what to try next, how to stop.
 *
 * @param setting what stands before the commands where the house is not the one they find by themselves
 */
export function summary(facts: HouseFacts, setting: string): string[] {
  const { address, caseload } = facts;
  const moved = caseload.isMovedClock ? '  (the demo has its own date)' : '';
  return [
    'Rettid is up.',
    '',
    `API            ${address}  (this machine only)`,
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

function suggestions({ address, caseload }: HouseFacts, setting: string): string[] {
  if (caseload.isEmpty) return [`${setting}npx rettid import DIRECTORY`, `${setting}npx rettid sweep`];
  return [
    `${setting}npx rettid obligations > obligations.csv`,
    `curl '${address}/api/obligations?status=overdue&limit=5'`,
  ];
}
