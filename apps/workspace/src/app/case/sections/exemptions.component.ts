import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import type { ExemptionKind } from '@rettid/domain';
import { LongDatePipe } from '../../words/date.pipes';
import { CaseSectionComponent } from '../../ui/case-section.component';
import { namesInCase } from '../../words/person-words';
import { type ExemptionChain, exemptionChains } from './exemption-chains';
import { ExemptionComponent } from './exemption.component';

interface KindWords {
  readonly kind: ExemptionKind;
  readonly heading: string;
  readonly empty: string;
}

/** `undtagelse` and `fritagelse` are different things in law: three kinds, three sections, never one list. */
const KINDS: readonly KindWords[] = [
  {
    kind: 'hours_225',
    heading: 'Undtagelser fra 225-timersreglen',
    empty: 'Borgeren har ikke været undtaget fra 225-timersreglen.',
  },
  { kind: 'interviews', heading: 'Fritagelser for samtaler', empty: 'Borgeren har ikke været fritaget for samtaler.' },
  { kind: 'offers', heading: 'Fritagelser for tilbud', empty: 'Borgeren har ikke været fritaget for tilbud.' },
];

/** All decisions of a case that exempt from something, each chain with its newest decision first. */
@Component({
  selector: 'rt-exemptions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CaseSectionComponent, ExemptionComponent, LongDatePipe],
  template: `
    @for (section of sections(); track section.kind) {
      <rt-case-section [heading]="section.heading" [count]="section.count">
        @for (chain of section.chains; track chain[0].exemptionId) {
          <div class="chain">
            <rt-exemption [exemption]="chain[0]" [businessDate]="theCase().businessDate" [names]="names()" />
            @if (chain.length > 1) {
              <details>
                <summary>
                  Forlænger {{ chain.length === 2 ? '1 tidligere' : chain.length - 1 + ' tidligere' }}, i alt siden
                  {{ startOf(chain) | longDate }}
                </summary>
                @for (earlier of chain.slice(1); track earlier.exemptionId) {
                  <rt-exemption [exemption]="earlier" [businessDate]="theCase().businessDate" [names]="names()" />
                }
              </details>
            }
          </div>
        }
      </rt-case-section>
    }
    @if (nothing(); as sentences) {
      <p class="rt-soft">{{ sentences }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    p {
      margin: 0 16px;
    }
    .chain + .chain {
      margin-top: 10px;
      padding-top: 10px;
      border-top: 1px solid var(--rt-line);
    }
    summary {
      width: fit-content;
      margin-top: 4px;
      color: var(--rt-brand);
      cursor: pointer;
    }
    details rt-exemption {
      margin: 8px 0 0 16px;
    }
    @media print {
      details::details-content {
        height: auto;
        content-visibility: visible;
      }
    }
  `,
})
export class ExemptionsComponent {
  readonly theCase = input.required<CaseWire>();

  protected readonly names = computed(() => namesInCase(this.theCase()));
  private readonly kinds = computed(() =>
    KINDS.map((words) => {
      const ofKind = this.theCase().exemptions.filter(({ kind }) => kind === words.kind);
      return { ...words, count: ofKind.length, chains: exemptionChains(ofKind) };
    }),
  );
  protected readonly sections = computed(() => this.kinds().filter(({ count }) => count > 0));
  /** What there is nothing of takes a line, not a card. */
  protected readonly nothing = computed(() =>
    this.kinds()
      .filter(({ count }) => count === 0)
      .map(({ empty }) => empty)
      .join(' '),
  );

  protected startOf(chain: ExemptionChain): string {
    return chain.reduce((first, { validFrom }) => (validFrom < first ? validFrom : first), chain[0].validFrom);
  }
}
