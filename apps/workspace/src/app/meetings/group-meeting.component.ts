import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MEETING_LISTS, MEETING_TEXT, type CaseloadPageWire, type CaseloadRowWire } from '@rettid/contracts';
import { lengthText, parseDate, parseTimeOfDay } from '@rettid/domain';
import { SessionStore, type ShownProblem, shownProblem } from '@rettid/web';
import { firstValueFrom } from 'rxjs';
import { CaseloadGateway } from '../caseload/caseload.gateway';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { MarksComponent } from '../change/forms/marks.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { TimeFieldComponent } from '../change/forms/time-field.component';
import { changeSender, type FieldFault } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { ProblemComponent } from '../problems/problem.component';
import { BookingForm } from './booking-form';
import { KIND_CHOICES } from './meeting-words';
import { MeetingsGateway } from './meetings.gateway';

const LENGTHS = [45, 60, 90, 120, 180, 240];

/** Books several of the own citizens for one time. */
@Component({
  selector: 'rt-group-meeting',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DateFieldComponent,
    FieldComponent,
    FormComponent,
    InputDirective,
    MarksComponent,
    ProblemComponent,
    SheetComponent,
    TextFieldComponent,
    TimeFieldComponent,
  ],
  templateUrl: './group-meeting.component.html',
  styles: `
    .wide {
      flex: 1 1 220px;
    }
  `,
})
export class GroupMeetingComponent {
  private readonly data = inject<{ readonly from: string | null }>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(MeetingsGateway);
  private readonly caseload = inject(CaseloadGateway);
  private readonly session = inject(SessionStore);

  protected readonly kinds = KIND_CHOICES;
  protected readonly lengths = LENGTHS;
  protected readonly lengthText = lengthText;
  protected readonly most = MEETING_TEXT;
  protected readonly businessDate = this.session.businessDate();
  protected readonly booking = new BookingForm();
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly filter = signal('');
  protected readonly problem = signal<ShownProblem | null>(null);
  private readonly citizens = signal<readonly CaseloadRowWire[]>([]);
  /** Those whose name is written, and those who are chosen. */
  protected readonly choices = computed(() => {
    const [filter, chosen] = [this.filter().trim().toLowerCase(), this.chosen()];
    return this.citizens()
      .map(({ citizenId, givenNames, familyName }) => ({ value: citizenId, label: `${givenNames} ${familyName}` }))
      .filter(({ value, label }) => chosen.includes(value) || label.toLowerCase().includes(filter));
  });
  protected readonly change = changeSender();

  constructor() {
    this.booking.kind.set('information_meeting');
    this.booking.length.set('60');
    this.booking.staffId.set(this.session.session().staffId ?? '');
    if (this.data.from !== null && this.data.from > this.businessDate) this.booking.on.set(this.data.from);
    void this.load();
  }

  protected setKind(kind: string): void {
    this.booking.kind.set(KIND_CHOICES.find(({ value }) => value === kind)?.value ?? 'other');
  }

  protected async load(): Promise<void> {
    this.problem.set(null);
    const view = { list: 'mine', rules: [], statuses: [], due: null, sort: 'name', direction: 'asc' } as const;
    try {
      const found: CaseloadRowWire[] = [];
      let cursor: string | null = null;
      do {
        const page: CaseloadPageWire = await firstValueFrom(this.caseload.page({ ...view, search: null, cursor }));
        found.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      this.citizens.set(found);
    } catch (error) {
      this.problem.set(shownProblem(error));
    }
  }

  protected async send(): Promise<void> {
    if (this.change.refuse(this.faults())) return;
    const body = { ...this.booking.toWire(), citizenIds: this.chosen() };
    const sent = await this.change.send(() => this.gateway.bookGroup(body));
    if (sent !== null) this.sheet.close({ on: body.on });
  }

  private faults(): FieldFault[] {
    const { least, most } = MEETING_LISTS.group;
    const count = this.chosen().length;
    const message = `Vælg mellem ${String(least)} og ${String(most)} borgere.`;
    return [
      ...(parseDate(this.booking.on()) === null ? [{ field: 'on', message: 'Vælg en dag.' }] : []),
      ...(parseTimeOfDay(this.booking.at()) === null ? [{ field: 'at', message: 'Vælg et klokkeslæt.' }] : []),
      ...(count < least || count > most ? [{ field: 'citizenIds', message }] : []),
    ];
  }
}
