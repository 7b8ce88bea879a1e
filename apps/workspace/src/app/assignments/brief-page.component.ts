import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatAnchor, MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CaseBriefWire } from '@rettid/contracts';
import { SessionStore, shownProblem, type ShownProblem } from '@rettid/web';
import { PageFocus } from '../navigation/page-focus';
import { ProblemComponent } from '../problems/problem.component';
import { IconComponent } from '../ui/icon.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { LongDatePipe } from '../words/date.pipes';
import { AssignmentsGateway, briefFile } from './assignments.gateway';
import { BriefComponent } from './brief.component';

/** `/jobcenter/borger/:id/overblik`: what a colleague who is new to a case reads in two minutes, and can print. */
@Component({
  selector: 'rt-brief-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    BriefComponent,
    IconComponent,
    LongDatePipe,
    MatAnchor,
    MatButton,
    ProblemComponent,
    RouterLink,
    SkeletonComponent,
  ],
  template: `
    @if (brief(); as brief) {
      <article class="rt-card">
        <header>
          <div>
            <h1 tabindex="-1">{{ brief.citizenName }}</h1>
            <p class="rt-soft">Overblik over sagen, som den står {{ brief.asOf | longDate }}</p>
          </div>
          <div class="tools">
            <a matButton [routerLink]="['/borger', id()]">Til sagen</a>
            <button matButton="outlined" type="button" (click)="print()">Udskriv</button>
            <a matButton="outlined" [href]="file()" download><rt-icon name="download" /> Hent som PDF</a>
          </div>
        </header>
        <rt-brief [brief]="brief" />
        <footer class="on-paper">
          Udskrevet {{ brief.asOf | longDate }} af {{ reader }}. Indeholder personoplysninger.
        </footer>
      </article>
    } @else if (needsReason()) {
      <h1 tabindex="-1">Sagen skal åbnes først</h1>
      <p>Sagen er ikke din og ikke teamets. <a [routerLink]="['/borger', id()]">Åbn sagen med en begrundelse.</a></p>
    } @else if (problem(); as problem) {
      <h1 tabindex="-1">Overblikket kunne ikke hentes</h1>
      <rt-problem [problem]="problem" (retry)="load(id())" />
    } @else {
      <h1 class="rt-visually-hidden" tabindex="-1">Overblik over sagen</h1>
      <rt-skeleton lines="14" label="Henter overblikket …" />
    }
  `,
  styleUrl: './brief-page.component.scss',
})
export class BriefPageComponent {
  /** The citizen's id, from the address. */
  readonly id = input.required<string>();

  protected readonly brief = signal<CaseBriefWire | null>(null);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly needsReason = signal(false);
  protected readonly reader = inject(SessionStore).session().name;
  private readonly gateway = inject(AssignmentsGateway);
  private readonly pageFocus = inject(PageFocus);
  private readonly injector = inject(Injector);
  private asked = 0;

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.load(id));
    });
  }

  protected file(): string {
    return briefFile(this.id());
  }

  protected print(): void {
    window.print();
  }

  protected async load(id: string): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    this.brief.set(null);
    this.problem.set(null);
    this.needsReason.set(false);
    try {
      const brief = await this.gateway.brief(id);
      if (mine === this.asked) this.brief.set(brief);
    } catch (error) {
      if (mine === this.asked) this.fail(shownProblem(error));
    }
    // The heading that had the focus has gone with the loading page.
    afterNextRender(() => this.pageFocus.toHeading(), { injector: this.injector });
  }

  private fail(problem: ShownProblem): void {
    if (problem.code === 'case_reason_required') this.needsReason.set(true);
    else this.problem.set(problem);
  }
}
