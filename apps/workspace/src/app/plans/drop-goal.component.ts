import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseGoalWire } from '@rettid/contracts';
import { DROP_REASON } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { focusFirstField } from './focus-first';
import { PlansGateway } from './plans.gateway';

/** Gives a goal up, with the reason that stays with it. */
@Component({
  selector: 'rt-drop-goal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormComponent, MatButton, TextFieldComponent],
  host: { '(keydown.escape)': '$event.preventDefault(); done.emit()' },
  template: `
    <rt-form sendLabel="Opgiv målet" [change]="change" (send)="send()">
      <rt-text-field label="Hvorfor opgives målet?" name="reason" rows="2" [most]="most" [(text)]="reason" />
      <button rtAction matButton type="button" (click)="done.emit()">Luk</button>
    </rt-form>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 6px;
    }
  `,
})
export class DropGoalComponent {
  readonly goal = input.required<CaseGoalWire>();
  readonly done = output();

  protected readonly most = DROP_REASON.most;
  protected readonly reason = signal('');
  protected readonly change = changeSender();
  private readonly gateway = inject(PlansGateway);
  private readonly store = inject(CaseStore);

  constructor() {
    focusFirstField();
  }

  protected async send(): Promise<void> {
    const { goalId, recordVersion, title } = this.goal();
    const reason = this.reason().trim();
    const message = `Skriv, hvorfor målet opgives, på mindst ${DROP_REASON.least} tegn.`;
    if (this.change.refuse(reason.length < DROP_REASON.least ? [{ field: 'reason', message }] : [])) return;
    const body = { recordVersion, action: 'drop', reason } as const;
    const sent = await this.change.send(() => this.gateway.closeGoal(this.store.citizenId(), goalId, body));
    if (sent === null) return;
    this.done.emit();
    await this.store.changed(`Målet er opgivet: ${title}.`);
  }
}
