import { ladderRecipients, type LadderStaff } from './ladder-recipients';

const mette: LadderStaff = { staffId: 'mette', team: 'nord' };
const ali: LadderStaff = { staffId: 'ali', team: null };
const lone: LadderStaff = { staffId: 'lone', team: 'nord' };
const lars: LadderStaff = { staffId: 'lars', team: 'syd' };

describe('a rung of the ladder notifies', () => {
  it('the caseworkers of the case, and on the day after the end the leader of their team', () => {
    expect(ladderRecipients('caseworker', [mette, ali], [lone, lars])).toEqual(['mette', 'ali']);
    expect(ladderRecipients('leader', [mette, ali], [lone, lars])).toEqual(['lone']);
  });

  it('the leaders of the jobcentre where the team has none, or the caseworker is in no team', () => {
    expect(ladderRecipients('leader', [mette], [lars])).toEqual(['lars']);
    expect(ladderRecipients('leader', [ali], [lone, lars])).toEqual(['lone', 'lars']);
  });

  it('the leaders where nobody answers for the case, and the caseworkers where nobody leads', () => {
    expect(ladderRecipients('caseworker', [], [lone, lars])).toEqual(['lone', 'lars']);
    expect(ladderRecipients('leader', [mette], [])).toEqual(['mette']);
    expect(ladderRecipients('leader', [], [])).toEqual([]);
  });

  it('somebody who holds two parts once', () => {
    expect(ladderRecipients('caseworker', [mette, mette], [])).toEqual(['mette']);
  });
});
