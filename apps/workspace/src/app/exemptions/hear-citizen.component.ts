import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { addDays, danishDate, date, formatDate, parseDate, usualAnswerDay } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { periodWords } from '../words/period-words';
import type { CloseExemptionData } from './close-exemption-data';
import { EXEMPTION_KIND_WORDS } from './exemption-words';
import { ExemptionsGateway } from './exemptions.gateway';

const FACTS_LEAST = 20;

/** The letter that asks the citizen before an exemption ends against him: seen as it is sent. */
@Component({
  selector: 'rt-hear-citizen',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateFieldComponent, FormComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Høringsbrev" [about]="about">
      <rt-form sendLabel="Send høringsbrevet" sendingLabel="Sender …" [change]="change" [draft]="draft" (send)="send()">
        <rt-text-field
          label="Det lægger vi til grund"
          name="text"
          rows="5"
          hint="De oplysninger, afgørelsen vil bygge på, og som borgeren kan have noget at sige til."
          [most]="4000"
          [(text)]="facts"
        />
        <rt-date-field
          label="Svarfrist"
          name="answerBy"
          hint="7-90 dage; 14 er det sædvanlige"
          [choices]="choices"
          [(value)]="answerBy"
        />
        <section class="letter" aria-label="Brevet, som borgeren får">{{ letter() }}</section>
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    .letter {
      padding: 12px 16px;
      border: 1px solid var(--rt-line);
      border-radius: 6px;
      background: var(--rt-ground);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class HearCitizenComponent {
  private readonly data = inject<CloseExemptionData>(DIALOG_DATA);
  private readonly store = inject(CaseStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(ExemptionsGateway);
  private readonly today = date(inject(SessionStore).businessDate());

  protected readonly about = `${EXEMPTION_KIND_WORDS[this.data.exemption.kind].the}, ${periodWords(this.data.exemption.validFrom, this.data.exemption.validTo)}`;
  protected readonly choices = [7, 14, 21].map((days) => ({
    label: `${days} dage`,
    on: formatDate(addDays(this.today, days)),
  }));
  protected readonly facts = signal('');
  protected readonly answerBy = signal(formatDate(usualAnswerDay(this.today)));
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `hear-exemption.${this.data.exemption.exemptionId}`,
    values: () => ({ facts: this.facts() }),
    take: ({ facts }) => this.facts.set(facts),
  });

  protected readonly letter = computed(() => {
    const { exemption, how } = this.data;
    const yours = EXEMPTION_KIND_WORDS[exemption.kind].yours;
    const answerBy = parseDate(this.answerBy());
    const intends =
      how === 'refuse' && exemption.validTo !== null
        ? `Kommunen overvejer ikke at forlænge ${yours}. Den gælder til og med ${danishDate(date(exemption.validTo))}.`
        : `Kommunen overvejer at lade ${yours} ophøre.`;
    const facts = this.facts().trim();
    return [
      intends,
      `Det lægger vi til grund:\n${facts === '' ? '…' : facts}`,
      `Du kan sige, hvad du mener, inden vi træffer afgørelsen. Vi skal have dit svar senest ${answerBy === null ? '…' : danishDate(answerBy)}. Du kan skrive til os eller ringe.`,
      'Intet ændrer sig, før vi har truffet en afgørelse.',
    ].join('\n\n');
  });

  protected async send(): Promise<void> {
    const isShort = this.facts().trim().length < FACTS_LEAST;
    const faults = [
      ...(isShort
        ? [{ field: 'text', message: `Skriv mindst ${FACTS_LEAST} tegn om det, afgørelsen vil bygge på.` }]
        : []),
      ...(parseDate(this.answerBy()) === null
        ? [{ field: 'answerBy', message: 'Skriv en dato, for eksempel 1.3.2022.' }]
        : []),
    ];
    if (this.change.refuse(faults)) return;
    const address = { citizenId: this.store.citizenId(), exemptionId: this.data.exemption.exemptionId };
    const body = { text: this.letter(), answerBy: this.answerBy() };
    const sent = await this.change.send(() => this.gateway.hear(address, body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Høringsbrevet er sendt.');
  }
}
