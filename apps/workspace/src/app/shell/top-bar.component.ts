import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore, type ShownProblem, shownProblem } from '@rettid/web';
import { DraftStore } from '../change/drafts/draft-store';
import { IconComponent } from '../ui/icon.component';
import { ROLE_WORDS } from '../words/code-words';
import { ProblemComponent } from '../problems/problem.component';
import { CitizenSearchComponent } from './citizen-search.component';
import { Shortcuts } from './shortcuts';

/** The system, the jobcentre, the search, and who one is. */
@Component({
  selector: 'rt-top-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CitizenSearchComponent, IconComponent, ProblemComponent, RouterLink],
  templateUrl: './top-bar.component.html',
  styleUrl: './top-bar.component.scss',
})
export class TopBarComponent {
  protected readonly session = inject(SessionStore);
  private readonly drafts = inject(DraftStore);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly role = computed(() => ROLE_WORDS[this.session.session().role]);
  protected readonly maySearch = computed(() => this.session.permits('caseload.read'));
  protected readonly problem = signal<ShownProblem | null>(null);

  protected async signOut(): Promise<void> {
    this.problem.set(null);
    try {
      await this.drafts.sendAhead();
      await this.session.signOut();
      this.drafts.forgetHere();
    } catch (error) {
      this.problem.set(shownProblem(error));
    }
  }
}
