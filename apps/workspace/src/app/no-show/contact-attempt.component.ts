import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { NoShowWire } from '@rettid/contracts';
import { CONTACT_CHANNELS, type ContactChannel } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { ChoiceComponent, type Choice } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { changeSender } from '../change/sending/change-sender';
import { CONTACT_CHANNEL_WORDS } from '../words/case-words';
import { NoShowGateway } from './no-show.gateway';

const CHANNELS: readonly Choice<ContactChannel>[] = CONTACT_CHANNELS.map((value) => {
  const word = CONTACT_CHANNEL_WORDS[value];
  return { value, label: word.charAt(0).toUpperCase() + word.slice(1) };
});
const REACHED: readonly Choice<'yes' | 'no'>[] = [
  { value: 'yes', label: 'Ja, truffet' },
  { value: 'no', label: 'Nej, ikke truffet' },
];

/** Notes an attempt to reach the citizen about a no-show. */
@Component({
  selector: 'rt-contact-attempt',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, DateFieldComponent, FieldComponent, FormComponent, InputDirective],
  template: `
    <rt-form sendLabel="Registrér kontakt" [change]="change" (send)="send()">
      <rt-choice label="Hvordan?" name="channel" [choices]="channels" [(value)]="channel" />
      <rt-choice label="Talte du med borgeren?" name="reached" [choices]="answers" [(value)]="reached" />
      <rt-date-field label="Dato" name="on" [min]="noShow().happenedOn" [max]="businessDate()" [(value)]="on" />
      <rt-field label="Note" name="note" [isOptional]="true"><input rtInput [(text)]="note" /></rt-field>
    </rt-form>
  `,
})
export class ContactAttemptComponent {
  readonly noShow = input.required<NoShowWire>();

  protected readonly channels = CHANNELS;
  protected readonly answers = REACHED;
  protected readonly channel = signal<ContactChannel | null>(null);
  protected readonly reached = signal<'yes' | 'no' | null>(null);
  protected readonly note = signal('');
  protected readonly change = changeSender();
  protected readonly businessDate = inject(SessionStore).businessDate;
  protected readonly on = signal(this.businessDate());
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(NoShowGateway);

  protected async send(): Promise<void> {
    const [channel, reached] = [this.channel(), this.reached()];
    const faults = [
      ...(channel === null ? [{ field: 'channel', message: 'Vælg, hvordan du prøvede.' }] : []),
      ...(reached === null ? [{ field: 'reached', message: 'Vælg, om du talte med borgeren.' }] : []),
    ];
    if (this.change.refuse(faults) || channel === null || reached === null) return;
    const address = { citizenId: this.store.citizenId(), noShowId: this.noShow().noShowId };
    const body = { channel, reached: reached === 'yes', on: this.on(), note: this.note() };
    const sent = await this.change.send(() => this.gateway.recordContact(address, body));
    if (sent === null) return;
    this.channel.set(null);
    this.reached.set(null);
    this.note.set('');
    await this.store.changed('Kontakten er registreret.');
  }
}
