import { Injectable, signal } from '@angular/core';

/** What is searched for. It lives in this window's memory alone: a CPR number must stand in no address, history or storage. */
@Injectable({ providedIn: 'root' })
export class CitizenSearch {
  private readonly asked = signal<{ readonly text: string; readonly time: number } | null>(null);

  /** Changes with each search, also when the same is searched for again. */
  readonly current = this.asked.asReadonly();

  text(): string | null {
    return this.asked()?.text ?? null;
  }

  start(text: string): void {
    this.asked.update((before) => ({ text, time: (before?.time ?? 0) + 1 }));
  }

  clear(): void {
    this.asked.set(null);
  }
}
