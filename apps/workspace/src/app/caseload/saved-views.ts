import { inject, Injectable, signal } from '@angular/core';
import type { SavedViewInputWire, SavedViewWire } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { firstValueFrom } from 'rxjs';
import { SavedViewsGateway } from './saved-views.gateway';

const byName = new Intl.Collator('da');

/** The reader's saved views, as the API last told of them. */
@Injectable({ providedIn: 'root' })
export class SavedViews {
  private readonly gateway = inject(SavedViewsGateway);
  private readonly all = signal<readonly SavedViewWire[]>([]);
  private isLoaded = false;
  private readonly failed = signal<ShownProblem | null>(null);

  /** In the order of their names. */
  readonly views = this.all.asReadonly();
  /** Why they could not be read; `null`: they could. */
  readonly problem = this.failed.asReadonly();

  /** Reads them once in the life of the window: nobody else changes them. */
  async loadOnce(): Promise<void> {
    if (this.isLoaded) return;
    this.isLoaded = true;
    await this.load();
  }

  async load(): Promise<void> {
    this.failed.set(null);
    try {
      const { items } = await firstValueFrom(this.gateway.all());
      this.all.set(items);
    } catch (error) {
      this.failed.set(shownProblem(error));
    }
  }

  /** Keeps a new view. Fails with a `ProblemError`, as do the others. */
  async save(input: SavedViewInputWire): Promise<void> {
    this.keep(await firstValueFrom(this.gateway.save(input)));
  }

  async rename(view: SavedViewWire, name: string): Promise<void> {
    this.keep(await firstValueFrom(this.gateway.replace({ ...view, name })));
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.gateway.remove(id));
    this.all.update((views) => views.filter((view) => view.id !== id));
  }

  private keep(view: SavedViewWire): void {
    this.all.update((views) =>
      [...views.filter(({ id }) => id !== view.id), view].sort((a, b) => byName.compare(a.name, b.name)),
    );
  }
}
