import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseWire } from '@rettid/contracts';
import { MANY_CASEWORKERS } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { IconComponent } from '../ui/icon.component';
import { languageName, TARGET_GROUP_WORDS } from '../words/code-words';
import { LastedPipe, LongDatePipe } from '../words/date.pipes';
import { BENEFIT_WORDS } from '../words/case-words';
import { personName } from '../words/person-words';
import { PrivateNoteComponent } from '../today/private-note.component';
import { ActionMenuComponent } from './action-menu.component';

/** Who it is, how to reach her, and who answers for the case. */
@Component({
  selector: 'rt-case-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ActionMenuComponent, IconComponent, LastedPipe, LongDatePipe, PrivateNoteComponent, RouterLink],
  templateUrl: './case-banner.component.html',
  styleUrl: './case-banner.component.scss',
})
export class CaseBannerComponent {
  readonly theCase = input.required<CaseWire>();

  private readonly session = inject(SessionStore);
  protected readonly mayKeepNotes = computed(() => this.session.permits('note.manage'));
  protected readonly targetGroups = TARGET_GROUP_WORDS;
  protected readonly benefits = BENEFIT_WORDS;
  protected readonly nameOf = personName;
  protected readonly interpreter = computed(() => {
    const language = this.theCase().interpreterLanguage;
    return language === null ? null : languageName(language);
  });
  protected readonly countOfCaseworkers = computed(() => {
    const count = this.theCase().caseworker?.countIn24Months ?? 0;
    return count >= MANY_CASEWORKERS ? count : null;
  });
}
