import { CaseReasonComponent } from './case-reason.component';
import { button, problem, rendered, type Rendered, textOf } from '../../testing/rendered';

async function tried({ page, settle }: Rendered<CaseReasonComponent>, reason: string): Promise<HTMLTextAreaElement> {
  const field = page.querySelector('textarea');
  if (field === null) throw new Error('no field for the reason');
  field.value = reason;
  field.dispatchEvent(new Event('input'));
  button(page, 'Åbn sagen').click();
  await settle();
  return field;
}

describe('stating a reason', () => {
  it('tells who will read it', async () => {
    const { page } = await rendered(CaseReasonComponent, { citizenId: 'c-1' });
    expect(textOf(page)).toContain('teamlederen kan læse den');
  });

  it.each([
    ['', 'Skriv, hvorfor du skal bruge sagen.'],
    ['x'.repeat(19), 'Begrundelsen er for kort. Skriv mindst 20 tegn.'],
    [`${' '.repeat(30)}${'x'.repeat(19)}`, 'Begrundelsen er for kort. Skriv mindst 20 tegn.'],
    ['x'.repeat(501), 'Begrundelsen er for lang. Der er plads til 500 tegn.'],
  ])('refuses %j and says why, with the focus on the field', async (reason, fault) => {
    const all = await rendered(CaseReasonComponent, { citizenId: 'c-1' });
    const field = await tried(all, reason);
    expect(textOf(all.page.querySelector('#reason-fault'))).toBe(fault);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    all.http.verify();
  });

  it.each([20, 500])('sends a reason of %i characters', async (length) => {
    const all = await rendered(CaseReasonComponent, { citizenId: 'c-1' });
    await tried(all, 'x'.repeat(length));
    all.http.expectOne('/api/citizens/c-1/openings');
  });

  it('counts the characters that are sent', async () => {
    const all = await rendered(CaseReasonComponent, { citizenId: 'c-1' });
    await tried(all, '  kort  ');
    expect(textOf(all.page.querySelector('#reason-length'))).toBe('4 af 500 tegn, mindst 20');
  });

  it('tells at the field what the API finds wrong with a reason, until it is changed', async () => {
    const all = await rendered(CaseReasonComponent, { citizenId: 'c-1' });
    const field = await tried(all, 'x'.repeat(40));
    const errors = [{ field: 'reason', code: 'says_nothing', message: 'Skriv en begrundelse med ord.' }];
    all.http.expectOne('/api/citizens/c-1/openings').flush(...problem('validation_failed', { errors }));
    await all.settle();
    const fault = all.page.querySelector('#reason-fault');
    expect(textOf(fault)).toBe('Skriv en begrundelse med ord.');
    expect(document.activeElement).toBe(field);
    expect(all.page.querySelector('rt-problem')).toBeNull();
    field.value = 'Jeg holder samtalen i dag.';
    field.dispatchEvent(new Event('input'));
    await all.settle();
    expect(textOf(fault)).toBe('');
  });

  it('keeps what was written when it could not be sent, and sends it again', async () => {
    const all = await rendered(CaseReasonComponent, { citizenId: 'c-1' });
    const field = await tried(all, 'x'.repeat(40));
    all.http
      .expectOne('/api/citizens/c-1/openings')
      .flush(...problem('internal_error', { title: 'Der skete en fejl' }));
    await all.settle();
    expect(textOf(all.page.querySelector('rt-problem'))).toContain('Der skete en fejl');
    expect(field.value).toBe('x'.repeat(40));
    button(all.page, 'Åbn sagen').click();
    await all.settle();
    all.http.expectOne('/api/citizens/c-1/openings');
  });

  it('does not send twice', async () => {
    const all = await rendered(CaseReasonComponent, { citizenId: 'c-1' });
    await tried(all, 'x'.repeat(40));
    button(all.page, 'Åbner sagen …').click();
    await all.settle();
    all.http.expectOne('/api/citizens/c-1/openings');
  });
});
