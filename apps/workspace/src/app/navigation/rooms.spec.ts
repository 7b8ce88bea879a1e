import { ACCESS_ROLES, type AccessRole } from '@rettid/domain';
import { session } from '../../testing/wire-samples';
import { homeOf, listOfPath, roomsOf } from './rooms';

const NO_CASES = { staffId: null, team: null };

describe('the rooms', () => {
  it.each<[AccessRole, object, string[]]>([
    ['caseworker', {}, ['I dag', 'Mine borgere', 'Teamets borgere', 'Uden sagsbehandler', 'Kalender']],
    ['caseworker', { team: null }, ['I dag', 'Mine borgere', 'Uden sagsbehandler', 'Kalender']],
    ['mentor', {}, ['I dag', 'Mine borgere', 'Kalender']],
    [
      'team_leader',
      {},
      [
        'I dag',
        'Mine borgere',
        'Teamets borgere',
        'Uden sagsbehandler',
        'Jobcentrets borgere',
        'Kalender',
        'Åbnet med begrundelse',
      ],
    ],
    ['auditor', NO_CASES, ['Uden sagsbehandler', 'Jobcentrets borgere', 'Åbnet med begrundelse']],
    ['administrator', NO_CASES, ['Administration']],
  ])('%s %j has %j', (role, change, labels) => {
    expect(roomsOf(session({ role, ...change })).map(({ label }) => label)).toEqual(labels);
  });

  it.each<[AccessRole, object, string]>([
    ['caseworker', {}, '/i-dag'],
    ['mentor', {}, '/i-dag'],
    ['caseworker', { staffId: null }, '/borgere/team'],
    ['team_leader', {}, '/borgere/team'],
    ['team_leader', { team: null }, '/borgere/jobcenter'],
    ['auditor', NO_CASES, '/borgere/jobcenter'],
    ['administrator', NO_CASES, '/administration'],
  ])('%s %j begins at %s', (role, change, path) => expect(homeOf(session({ role, ...change }))).toBe(path));

  it('leads every role of staff somewhere', () => {
    const staff = ACCESS_ROLES.filter((role) => role !== 'citizen');
    for (const role of staff) expect(homeOf(session({ role }))).not.toBe('/ingen-adgang');
  });

  it('know a list by its part of the address', () => {
    expect(listOfPath('uden-sagsbehandler')).toBe('unassigned');
    expect(listOfPath('alle')).toBeNull();
  });
});
