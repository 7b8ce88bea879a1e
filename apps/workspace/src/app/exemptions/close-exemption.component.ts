import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RoomExemptionWire } from '@rettid/contracts';
import { CAUSES_TO_HEAR_FIRST, type ClosingCause, EXEMPTION_ASSESSMENT } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheet, SideSheetRef } from '../change/sheets/side-sheet';
import { dayWords, periodWords } from '../words/period-words';
import type { CloseExemptionData } from './close-exemption-data';
import { CLOSING_CAUSE_WORDS, EXEMPTION_KIND_WORDS } from './exemption-words';
import { ExemptionsGateway } from './exemptions.gateway';

/** Decides that an exemption ends. Where the citizen loses by it he is heard first, and the sheet leads there. */
@Component({
  selector: 'rt-close-exemption',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, DateFieldComponent, FormComponent, MatButton, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet [heading]="isRefusal ? 'Forlæng ikke' : 'Luk'" [about]="about">
      <rt-form
        [sendLabel]="isRefusal ? 'Afslå at forlænge' : 'Luk'"
        [change]="change"
        [draft]="draft"
        [isDisabled]="obstacle() !== null"
        (send)="send()"
      >
        @if (!isRefusal) {
          <rt-choice label="Hvorfor" name="cause" [choices]="causes" [(value)]="cause" />
        }
        @if (obstacle(); as obstacle) {
          <p class="hear">{{ obstacle }}</p>
        }
        <rt-text-field
          label="Begrundelse"
          name="reason"
          rows="4"
          hint="Med egne ord, mindst 20 tegn."
          [most]="limits.most"
          [(text)]="reason"
        />
        @if (!isRefusal) {
          <rt-date-field label="Sidste dag" name="lastDay" [(value)]="lastDay" />
        }
        @if (mayHear()) {
          <button rtAction matButton="outlined" type="button" (click)="hear()">Skriv høringsbrev</button>
        }
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    .hear {
      margin: 0;
      padding: 8px 12px;
      border-radius: 6px;
      background: var(--rt-notice-soft);
      color: var(--rt-notice);
    }
  `,
})
export class CloseExemptionComponent {
  private readonly data = inject<CloseExemptionData>(DIALOG_DATA);
  private readonly store = inject(CaseStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly sheets = inject(SideSheet);
  private readonly gateway = inject(ExemptionsGateway);

  protected readonly isRefusal = this.data.how === 'refuse';
  protected readonly about = `${EXEMPTION_KIND_WORDS[this.data.exemption.kind].the}, ${periodWords(this.data.exemption.validFrom, this.data.exemption.validTo)}`;
  protected readonly limits = EXEMPTION_ASSESSMENT;
  protected readonly causes = causesOf(this.data.exemption);
  protected readonly cause = signal<ClosingCause | null>(this.isRefusal ? 'extension_refused' : null);
  protected readonly reason = signal('');
  protected readonly lastDay = signal(inject(SessionStore).businessDate());
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `${this.data.how}-exemption.${this.data.exemption.exemptionId}`,
    values: () => ({ reason: this.reason() }),
    take: ({ reason }) => this.reason.set(reason),
  });

  /** What stands in the way until the citizen has been heard. */
  protected readonly obstacle = computed(() => {
    const cause = this.cause();
    if (cause === null || !CAUSES_TO_HEAR_FIRST.includes(cause)) return null;
    const { hearing, notices } = this.data.exemption;
    if (hearing === 'not_sent') {
      return 'Borgeren stilles ringere og skal høres først (forvaltningsloven § 19). Send et høringsbrev, og træf afgørelsen, når svaret er kommet, eller fristen er udløbet.';
    }
    if (hearing !== 'waiting') return null;
    const until = notices.find(({ withdrawnOn }) => withdrawnOn === null)?.answerBy ?? null;
    return until === null
      ? null
      : `Borgeren kan svare til og med ${dayWords(until)}. Afgørelsen kan træffes dagen efter, eller når svaret er registreret.`;
  });
  protected readonly mayHear = computed(() => this.obstacle() !== null && this.data.exemption.hearing === 'not_sent');

  protected async hear(): Promise<void> {
    this.sheet.close();
    const { exemption } = this.data;
    await this.sheets.open(async () => (await import('./hear-citizen.component')).HearCitizenComponent, {
      exemption,
      how: this.data.how,
    });
  }

  protected async send(): Promise<void> {
    const cause = this.cause();
    if (this.change.refuse(cause === null ? [{ field: 'cause', message: 'Vælg, hvorfor den lukkes.' }] : [])) return;
    if (cause === null) return;
    const { exemptionId, recordVersion } = this.data.exemption;
    const lastDay = this.isRefusal ? null : this.lastDay();
    const body = { recordVersion, cause, reason: this.reason(), lastDay };
    const address = { citizenId: this.store.citizenId(), exemptionId };
    const sent = await this.change.send(() => this.gateway.close(address, body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed(this.isRefusal ? 'Det er afgjort, at den ikke forlænges.' : 'Den er lukket.');
  }
}

function causesOf({ kind }: RoomExemptionWire): { readonly value: ClosingCause; readonly label: string }[] {
  const causes: readonly ClosingCause[] = [
    'citizen_request',
    ...(kind === 'hours_225' ? (['hours_reached'] as const) : []),
    'conditions_ceased',
    'decided_in_error',
  ];
  return causes.map((value) => ({ value, label: CLOSING_CAUSE_WORDS[value] }));
}
