import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  model,
  signal,
  untracked,
} from '@angular/core';
import type { ReceiverWire } from '@rettid/contracts';
import type { AssignmentRole } from '@rettid/domain';
import { SessionStore, shownProblem, type ShownProblem } from '@rettid/web';
import { FieldComponent } from '../change/forms/field.component';
import { InputDirective } from '../change/forms/input.directive';
import { ProblemComponent } from '../problems/problem.component';
import { AssignmentsGateway } from './assignments.gateway';

/** So long after the last letter the list is asked for. */
const PAUSE_MS = 150;

let made = 0;

/**
 * Somebody of the jobcentre's staff: written part of a name, chosen from the list below with Enter or a click. One's own team
 * stands first, then the alphabet; nobody is proposed.
 */
@Component({
  selector: 'rt-receiver-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldComponent, InputDirective, ProblemComponent],
  templateUrl: './receiver-field.component.html',
  styleUrl: './receiver-field.component.scss',
})
export class ReceiverFieldComponent {
  readonly label = input.required<string>();
  readonly name = input.required<string>();
  /** Only who can hold it is listed. */
  readonly role = input.required<AssignmentRole>();
  /** Who is not listed: the one who hands over. */
  readonly without = input<string | null>(null);
  readonly offersSelf = input(true);
  readonly chosen = model<ReceiverWire | null>(null);

  protected readonly listId = `receivers-${(made += 1)}`;
  protected readonly text = signal('');
  protected readonly isOpen = computed(() => this.chosen()?.name !== this.text().trim());
  protected readonly problem = signal<ShownProblem | null>(null);
  private readonly found = signal<readonly ReceiverWire[] | null>(null);
  protected readonly isLoading = computed(() => this.found() === null && this.problem() === null);
  protected readonly listed = computed(() => (this.found() ?? []).filter(({ staffId }) => staffId !== this.without()));
  private readonly moved = signal(0);
  /** The one that Enter chooses. */
  protected readonly active = computed(() => Math.min(this.moved(), Math.max(0, this.listed().length - 1)));
  protected readonly team = inject(SessionStore).session().team;
  private readonly self = inject(SessionStore).session().staffId;
  /** Oneself, where one can be chosen and is in the list. */
  protected readonly oneself = computed(() =>
    this.offersSelf() ? (this.listed().find(({ staffId }) => staffId === this.self) ?? null) : null,
  );

  private readonly gateway = inject(AssignmentsGateway);
  private asked = 0;

  constructor() {
    effect((onCleanup) => {
      const search = this.text().trim();
      const role = this.role();
      if (!untracked(this.isOpen)) return;
      const timer = setTimeout(() => void this.search(search, role), search === '' ? 0 : PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    });
    // A form that brings back a draft sets whom it was for.
    effect(() => {
      const chosen = this.chosen();
      if (chosen !== null) untracked(() => this.text.set(chosen.name));
    });
  }

  protected write(text: string): void {
    this.text.set(text);
    this.moved.set(0);
    if (this.chosen() !== null && this.chosen()?.name !== text.trim()) this.chosen.set(null);
  }

  protected choose(receiver: ReceiverWire): void {
    this.text.set(receiver.name);
    this.chosen.set(receiver);
  }

  protected onKey(event: KeyboardEvent): void {
    if (!this.isOpen() || event.ctrlKey || event.metaKey || event.altKey) return;
    const receiver = this.listed()[this.active()];
    if (event.key === 'ArrowDown') this.moved.set(Math.min(this.active() + 1, this.listed().length - 1));
    else if (event.key === 'ArrowUp') this.moved.set(Math.max(this.active() - 1, 0));
    else if (event.key === 'Enter' && receiver !== undefined) this.choose(receiver);
    else return;
    event.preventDefault();
  }

  protected citizensOf({ citizens }: ReceiverWire): string {
    return `${citizens} ${citizens === 1 ? 'borger' : 'borgere'}`;
  }

  protected aboutOf(receiver: ReceiverWire): string {
    return `${receiver.name}, ${receiver.team ?? 'uden team'}, ${this.citizensOf(receiver)}`;
  }

  protected retry(): void {
    void this.search(this.text().trim(), this.role());
  }

  private async search(search: string, role: AssignmentRole): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    try {
      const found = await this.gateway.receivers(search, role);
      if (mine !== this.asked) return;
      this.found.set(found);
      this.problem.set(null);
    } catch (error) {
      if (mine === this.asked) this.problem.set(shownProblem(error));
    }
  }
}
