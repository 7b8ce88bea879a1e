import { ACCESS_ROLES } from '@rettid/domain';
import { readClaims, type Claims } from './claimed-person';

const STAFF = { name: 'Sif', role: 'caseworker', jobcenter_id: 'J1', staff_id: 'S1', rights: ['staff_cases'] };
const read = (told: Partial<Claims>): unknown => {
  const claims: Record<string, unknown> = { ...told };
  const person = readClaims(claims as Claims);
  return person.ok ? person.value : person.error.code;
};

describe('who somebody is, by the claims of the sign-in service', () => {
  it.each(ACCESS_ROLES.filter((role) => role !== 'citizen'))('is an employee with the role %s', (role) => {
    expect(read({ ...STAFF, role })).toEqual({
      kind: 'staff',
      name: 'Sif',
      role,
      jobcenterId: 'J1',
      staffId: 'S1',
      rights: ['staff_cases'],
    });
  });

  it('is an employee without cases and rights where none are told', () => {
    const { name, role, jobcenter_id } = STAFF;
    expect(read({ name, role, jobcenter_id })).toMatchObject({ staffId: null, rights: [] });
    expect(read({ name, role, jobcenter_id, staff_id: null, rights: null })).toMatchObject({
      staffId: null,
      rights: [],
    });
    expect(read({ name, role, jobcenter_id, staff_id: '', rights: '' })).toMatchObject({ staffId: null, rights: [] });
  });

  it('is read from lists of one, and from rights in a row', () => {
    expect(
      read({
        ...STAFF,
        role: ['auditor'],
        jobcenter_id: ['J1'],
        staff_id: ['S1'],
        rights: 'staff_cases protected_addresses',
      }),
    ).toMatchObject({ role: 'auditor', jobcenterId: 'J1', rights: ['protected_addresses', 'staff_cases'] });
  });

  it('is an employee, though the service tells the CPR number of its employees as well', () => {
    expect(read({ ...STAFF, cpr: '0101901234' })).toMatchObject({ kind: 'staff' });
    expect(read({ ...STAFF, cpr: '0101901234' })).not.toHaveProperty('cpr');
  });

  it.each([{}, { role: 'citizen' }, { role: '' }, { role: 'citizen', rights: ['staff_cases'], jobcenter_id: 'J1' }])(
    'is a citizen by the CPR number, and nothing else counts: %j',
    (told) => {
      expect(read({ ...told, cpr: '010190-1234', name: 'Bo' })).toEqual({
        kind: 'citizen',
        cpr: '0101901234',
        name: 'Bo',
      });
    },
  );

  it.each<[string, Partial<Claims>, string]>([
    ['nothing', {}, 'nobody_claimed'],
    ['a name alone', { name: 'Sif' }, 'nobody_claimed'],
    ['a role that is not known', { ...STAFF, role: 'Caseworker' }, 'role_unknown'],
    ['a role that every object bears', { ...STAFF, role: 'constructor' }, 'role_unknown'],
    ['an unknown role beside a CPR number', { role: 'root', cpr: '0101901234' }, 'role_unknown'],
    ['two roles', { ...STAFF, role: ['auditor', 'caseworker'] }, 'role_unknown'],
    ['a role that is no text', { ...STAFF, role: 1 }, 'role_unknown'],
    ['no jobcentre', { ...STAFF, jobcenter_id: undefined }, 'jobcenter_missing'],
    ['two jobcentres', { ...STAFF, jobcenter_id: ['J1', 'J2'] }, 'jobcenter_missing'],
    ['a jobcentre that is no id', { ...STAFF, jobcenter_id: 'J 1' }, 'jobcenter_missing'],
    ['a staff id that is no id', { ...STAFF, staff_id: { $ne: null } }, 'staff_id_invalid'],
    ['a right that is not known', { ...STAFF, rights: ['staff_cases', 'all'] }, 'right_unknown'],
    ['rights that are no list', { ...STAFF, rights: true }, 'right_unknown'],
    ['no name', { ...STAFF, name: ' \n' }, 'name_missing'],
    ['a CPR number that is none', { cpr: '12345' }, 'cpr_invalid'],
    ['a CPR number that is no text', { cpr: 101901234 }, 'cpr_invalid'],
    ['a citizen without a CPR number', { role: 'citizen', name: 'Bo' }, 'cpr_invalid'],
  ])('is nobody with %s', (_, told, code) => {
    expect(read(told)).toBe(code);
  });

  it('has a name on one line', () => {
    expect(read({ ...STAFF, name: ' Sif\r\n\u0000 Sagsbehandler ' })).toMatchObject({ name: 'Sif Sagsbehandler' });
  });
});
