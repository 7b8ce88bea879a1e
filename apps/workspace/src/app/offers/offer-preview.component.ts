import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, input, model, signal } from '@angular/core';
import type { OfferPreviewWire, PreviewOfferWire } from '@rettid/contracts';
import type { EffectKind } from '@rettid/domain';
import { shownProblem } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { IconComponent } from '../ui/icon.component';
import type { IconName } from '../ui/icon-paths';
import { dayWords } from '../words/period-words';

import { SUBSIDY_GROUND_WORDS } from '../words/offer-words';
import { OffersGateway } from './offers.gateway';

/** So long after the last choice the law is asked. */
const PAUSE_MS = 250;

interface Line {
  readonly icon: IconName;
  readonly tone: 'good' | 'plain' | 'warning' | 'stop';
  readonly text: string;
}

const EFFECTS: Readonly<Record<EffectKind, Omit<Line, 'text'>>> = {
  fulfils: { icon: 'met', tone: 'good' },
  fulfils_late: { icon: 'met', tone: 'warning' },
  unchanged: { icon: 'met', tone: 'plain' },
  postpones: { icon: 'pending', tone: 'plain' },
  not_counted: { icon: 'pending', tone: 'plain' },
  asks: { icon: 'behind', tone: 'warning' },
  loses: { icon: 'behind', tone: 'warning' },
};

/** What the law says of an offer while it is chosen: how long it may be, what it takes, and what it does to the duties. */
@Component({
  selector: 'rt-offer-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <section aria-label="Det siger loven" aria-live="polite" [attr.aria-busy]="isAsking()">
      @for (line of lines(); track line.text) {
        <p [class]="line.tone"><rt-icon [name]="line.icon" /> {{ line.text }}</p>
      } @empty {
        <p class="rt-soft">
          @if (failure(); as failure) {
            Loven kan ikke slås op lige nu: {{ failure }} Den bliver spurgt igen, når du sender.
          } @else {
            Slår op i loven …
          }
        </p>
      }
    </section>
  `,
  styles: `
    section {
      padding: 10px 12px;
      border-radius: 8px;
      background: var(--rt-neutral-soft);
    }
    p {
      display: flex;
      gap: 8px;
      align-items: baseline;
      margin: 0;
    }
    p + p {
      margin-top: 4px;
    }
    rt-icon {
      flex: none;
      align-self: flex-start;
      margin-top: 3px;
    }
    .good rt-icon {
      color: var(--rt-good);
    }
    .warning rt-icon {
      color: var(--rt-warning);
    }
    .stop {
      font-weight: 600;
    }
    .stop rt-icon {
      color: var(--rt-alarm);
    }
  `,
})
export class OfferPreviewComponent {
  /** `null`: not enough is chosen yet. */
  readonly wanted = input.required<PreviewOfferWire | null>();
  /** The answer, for what else the form shows because of it. */
  readonly answer = model<OfferPreviewWire | null>(null);

  protected readonly lines = signal<readonly Line[]>([]);
  protected readonly failure = signal<string | null>(null);
  protected readonly isAsking = signal(false);
  private readonly gateway = inject(OffersGateway);
  private readonly store = inject(CaseStore);
  private questions = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const wanted = this.wanted();
      clearTimeout(this.timer);
      if (wanted !== null) this.timer = setTimeout(() => void this.ask(wanted), PAUSE_MS);
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.questions += 1;
    });
  }

  private async ask(wanted: PreviewOfferWire): Promise<void> {
    this.questions += 1;
    const mine = this.questions;
    this.isAsking.set(true);
    try {
      const found = await this.gateway.preview(this.store.citizenId(), wanted);
      if (mine !== this.questions) return;
      this.answer.set(found);
      this.failure.set(null);
      this.lines.set(linesOf(found));
    } catch (error) {
      if (mine !== this.questions) return;
      // What was said of other choices would be wrong of these.
      this.answer.set(null);
      this.lines.set([]);
      this.failure.set(shownProblem(error).title);
    }
    this.isAsking.set(false);
  }
}

function linesOf({ limit, period, subsidy, exemption, effects }: OfferPreviewWire): Line[] {
  const lines: Line[] = [];
  if (period.text !== null) {
    const isRefused = period.verdict === 'too_long';
    lines.push({ icon: isRefused ? 'missed' : 'behind', tone: isRefused ? 'stop' : 'warning', text: period.text });
  } else {
    lines.push({ icon: 'law', tone: 'plain', text: limit?.text ?? 'Rettid kender ingen grænse for varigheden.' });
  }
  if (subsidy !== null) {
    lines.push(
      subsidy.found === null
        ? { icon: 'behind', tone: 'warning', text: subsidy.text ?? '' }
        : { icon: 'law', tone: 'plain', text: `Løntilskud (LAB § 69): ${SUBSIDY_GROUND_WORDS[subsidy.found]}.` },
    );
  }
  if (exemption !== null) {
    const until = exemption.until === null ? 'uden slutdato' : `til ${dayWords(exemption.until)}`;
    const text = `Borgeren er fritaget for tilbud ${until}. Tilbuddet er da frivilligt.`;
    lines.push({ icon: 'exempt', tone: 'warning', text });
  }
  return [...lines, ...effects.map(({ kind, text }) => ({ ...EFFECTS[kind], text }))];
}
