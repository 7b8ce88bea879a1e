import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PriorNoticeWire } from '@rettid/contracts';
import { longDate, SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { changeSender } from '../change/sending/change-sender';
import { SideSheet } from '../change/sheets/side-sheet';
import { ProblemComponent } from '../problems/problem.component';
import { LetterComponent } from './letter.component';
import type { NoShowView } from './no-show-view';
import { noticeWords } from './no-show-words';
import { NoShowGateway } from './no-show.gateway';

/** The hearing before a deduction: the letters that asked the citizen, what was answered, and the next thing to do about it. */
@Component({
  selector: 'rt-hearing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LetterComponent, MatButton, ProblemComponent],
  template: `
    @let it = view();
    @for (notice of it.wire.notices; track notice.noticeId) {
      <div class="notice">
        <p>{{ words(notice) }}</p>
        @if (notice.answer; as answer) {
          <blockquote>{{ answer }}</blockquote>
        }
        <details>
          <summary>Vis høringsbrevet</summary>
          <rt-letter [letter]="notice.text" />
        </details>
      </div>
    }
    @if (mayHandle() && it.assessment.state === 'open') {
      @if (standing(); as notice) {
        @if (it.assessment.waitsUntil; as until) {
          <p class="rt-soft">En afgørelse kan træffes, når borgeren har svaret, eller dagen efter svarfristen.</p>
        }
        <div class="rt-actions">
          <button [matButton]="'outlined'" type="button" (click)="noteAnswer(notice)">
            {{ notice.answeredOn === null ? 'Registrér svar' : 'Ret svaret' }}
          </button>
          <button
            matButton
            type="button"
            [disabled]="change.isSending()"
            disabledInteractive
            (click)="withdraw(notice)"
          >
            Træk brevet tilbage
          </button>
        </div>
      } @else if (isAsked()) {
        <p>Borgeren skal høres, før I træffer afgørelse om fradrag.</p>
        <div class="rt-actions">
          <button [matButton]="'filled'" type="button" (click)="ask()">Skriv høringsbrev</button>
        </div>
      }
      @if (change.problem(); as problem) {
        <rt-problem [problem]="problem" [mayRetry]="false" />
      }
    }
  `,
  styles: `
    p {
      margin: 0 0 6px;
    }
    blockquote {
      margin: 0 0 6px;
      padding-left: 10px;
      border-left: 3px solid var(--rt-line-strong);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    summary {
      width: fit-content;
      color: var(--rt-brand);
      cursor: pointer;
    }
    .notice {
      margin-bottom: 8px;
    }
  `,
})
export class HearingComponent {
  readonly view = input.required<NoShowView>();

  protected readonly words = noticeWords;
  protected readonly change = changeSender();
  protected readonly mayHandle = computed(() => this.session.permits('no_show.handle'));
  protected readonly standing = computed(() =>
    this.view()
      .wire.notices.filter(({ withdrawnOn }) => withdrawnOn === null)
      .at(-1),
  );
  protected readonly isAsked = computed(() => this.view().assessment.noticeObstacles.length === 0);
  private readonly session = inject(SessionStore);
  private readonly store = inject(CaseStore);
  private readonly sheets = inject(SideSheet);
  private readonly gateway = inject(NoShowGateway);

  protected ask(): void {
    const load = async () => (await import('./hearing-letter.component')).HearingLetterComponent;
    void this.sheets.open(load, this.view().wire);
  }

  protected noteAnswer(notice: PriorNoticeWire): void {
    void this.sheets.open(async () => (await import('./notice-answer.component')).NoticeAnswerComponent, notice);
  }

  protected async withdraw({ noticeId, recordVersion, sentOn }: PriorNoticeWire): Promise<void> {
    const citizenId = this.store.citizenId();
    const sent = await this.change.send(() => this.gateway.withdrawNotice(citizenId, noticeId, { recordVersion }));
    if (sent !== null) await this.store.changed(`Høringsbrevet fra ${longDate(sentOn)} er trukket tilbage.`);
  }
}
