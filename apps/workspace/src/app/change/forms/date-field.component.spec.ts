import { screen } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { rendered, textOf } from '../../../testing/rendered';
import { DateFieldComponent } from './date-field.component';
import { TimeFieldComponent } from './time-field.component';

const user = userEvent.setup();
const CHOICES = [
  { label: 'I dag', on: '2022-03-01' },
  { label: 'Om 14 dage', on: '2022-03-15' },
];

async function dateField(value = '') {
  const all = await rendered(DateFieldComponent, { label: 'Dato', value, choices: CHOICES });
  document.body.append(all.page);
  return { ...all, field: screen.getByLabelText<HTMLInputElement>('Dato') };
}

afterEach(() => document.body.replaceChildren());

describe('a field for a date', () => {
  it('says in words what it has understood, and writes it out when it is left', async () => {
    const { fixture, page, field } = await dateField();
    await user.type(field, '+14');
    expect(fixture.componentInstance.value()).toBe('2022-03-15');
    expect(textOf(page)).toContain('tirsdag den 15. marts 2022 · om 14 dage');
    expect(field.value).toBe('+14');
    await user.tab();
    expect(field.value).toBe('15.3.2022');
  });

  it('keeps what is no date, and says so only once one has left it', async () => {
    const { fixture, page, field, settle } = await dateField();
    await user.type(field, 'snart');
    expect(textOf(page)).not.toContain('Skriv en dato');
    await user.tab();
    await settle();
    expect(textOf(page)).toContain('Skriv en dato, for eksempel 1.3.2022.');
    expect([field.value, fixture.componentInstance.value()]).toEqual(['snart', 'snart']);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('takes a proposed day by one click', async () => {
    const { fixture, field, settle } = await dateField('2022-03-01');
    expect(field.value).toBe('1.3.2022');
    expect(screen.getByRole('button', { name: 'I dag' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Om 14 dage' }));
    await settle();
    expect([field.value, fixture.componentInstance.value()]).toEqual(['15.3.2022', '2022-03-15']);
  });

  it('follows the browser’s calendar', async () => {
    const { fixture, page, field, settle } = await dateField();
    const picker = page.querySelector<HTMLInputElement>('input[type="date"]');
    if (picker === null) throw new Error('no calendar');
    picker.value = '2022-04-29';
    picker.dispatchEvent(new Event('change'));
    await settle();
    expect([field.value, fixture.componentInstance.value()]).toEqual(['29.4.2022', '2022-04-29']);
  });
});

describe('a field for a time', () => {
  it('takes figures alone, and writes them out when it is left', async () => {
    const { fixture, page } = await rendered(TimeFieldComponent, { label: 'Kl.' });
    document.body.append(page);
    const field = screen.getByLabelText<HTMLInputElement>('Kl.');
    await user.type(field, '1015');
    expect([field.value, fixture.componentInstance.value()]).toEqual(['1015', '10:15']);
    await user.tab();
    expect(field.value).toBe('10.15');
    await user.clear(field);
    await user.type(field, '25');
    await user.tab();
    expect(textOf(page)).toContain('Skriv et klokkeslæt, for eksempel 10.15.');
  });
});
