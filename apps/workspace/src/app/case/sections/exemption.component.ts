import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CaseExemptionWire } from '@rettid/contracts';
import { LongDatePipe } from '../../words/date.pipes';
import { EXEMPTION_EVIDENCE_WORDS, EXEMPTION_GROUND_WORDS } from '../../words/case-words';
import { periodWords } from '../../words/period-words';
import { LongTextComponent } from '../../ui/long-text.component';
import { stateOf } from '../../words/period-state';

/** One decision: for how long, on what ground, why, and on what it rests. */
@Component({
  selector: 'rt-exemption',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LongDatePipe, LongTextComponent],
  template: `
    @let it = exemption();
    <p>
      <strong>{{ grounds[it.ground] }}</strong> · {{ period() }}
      <span class="state" [class.now]="state() === 'now'">{{ stateWords() }}</span>
    </p>
    <rt-long-text [text]="it.reason" />
    <p class="rt-soft">
      Afgjort {{ it.decidedOn | longDate }}
      @if (decidedBy(); as by) {
        af {{ by }}
      }
      · {{ evidence() }}
    </p>
    @if (it.closedOn; as closedOn) {
      <p class="rt-soft">
        Lukket {{ closedOn | longDate }}
        @if (it.closedReason; as reason) {
          : {{ reason }}
        }
      </p>
    }
  `,
  styleUrl: '../../ui/dated-list.scss',
})
export class ExemptionComponent {
  readonly exemption = input.required<CaseExemptionWire>();
  readonly businessDate = input.required<string>();
  /** Names of the case's people by their ids: senders write either where somebody has decided. */
  readonly names = input.required<ReadonlyMap<string, string>>();

  protected readonly grounds = EXEMPTION_GROUND_WORDS;
  protected readonly period = computed(() => periodWords(this.exemption().validFrom, this.exemption().validTo));
  protected readonly state = computed(() => {
    const { validFrom, validTo, closedOn } = this.exemption();
    const last = closedOn !== null && (validTo === null || closedOn < validTo) ? closedOn : validTo;
    // Closed before its first day it never was in force, whatever the date.
    if (last !== null && last < validFrom) return 'over';
    return stateOf(validFrom, last, this.businessDate());
  });
  protected readonly stateWords = computed(() => {
    if (this.state() === 'now') return 'Gælder nu';
    if (this.state() === 'to_come') return 'Gælder senere';
    return this.exemption().closedOn === null ? 'Udløbet' : 'Lukket';
  });
  protected readonly decidedBy = computed(() => {
    const { decidedBy } = this.exemption();
    return decidedBy === null ? null : (this.names().get(decidedBy) ?? decidedBy);
  });
  protected readonly evidence = computed(() => {
    const codes = this.exemption().evidence;
    if (codes.length === 0) return 'det er ikke oplyst, hvad afgørelsen bygger på';
    return `bygger på ${codes.map((code) => EXEMPTION_EVIDENCE_WORDS[code]).join(', ')}`;
  });
}
