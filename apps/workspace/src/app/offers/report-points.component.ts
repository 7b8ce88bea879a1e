import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { OfferReportWire } from '@rettid/contracts';
import { REPORT_POINTS } from '@rettid/domain';
import { IconComponent } from '../ui/icon.component';
import { ASSESSMENT_WORDS, REPORT_POINT_WORDS } from '../words/offer-words';
import { ASSESSMENT_ICONS } from './offer-course-words';

/** What a provider has told on the five points. */
@Component({
  selector: 'rt-report-points',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <dl>
      @for (point of points; track point) {
        @let told = report().points[point];
        <div>
          <dt>{{ names[point] }}</dt>
          <dd>
            <span class="assessment" [class]="told.assessment">
              <rt-icon [name]="icons[told.assessment]" /> {{ words[told.assessment] }}
            </span>
            @if (told.text; as text) {
              <span class="text">{{ text }}</span>
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      margin: 0;
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(0, 15rem) minmax(0, 1fr);
      gap: 2px 12px;
      padding: 5px 0;
      border-bottom: 1px solid var(--rt-line);
    }
    dl > div:last-child {
      border-bottom: 0;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .assessment {
      display: inline-flex;
      gap: 5px;
      align-items: center;
      margin-right: 8px;
      font-weight: 600;
    }
    .progress {
      color: var(--rt-good);
    }
    .setback {
      color: var(--rt-warning);
    }
    .not_observed {
      font-weight: 400;
      color: var(--rt-ink-soft);
    }
    .text {
      white-space: pre-line;
    }
    @media (max-width: 600px) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ReportPointsComponent {
  readonly report = input.required<OfferReportWire>();
  protected readonly points = REPORT_POINTS;
  protected readonly names = REPORT_POINT_WORDS;
  protected readonly words = ASSESSMENT_WORDS;
  protected readonly icons = ASSESSMENT_ICONS;
}
