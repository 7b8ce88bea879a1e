import { Injectable, signal } from '@angular/core';

export interface Message {
  /** What happened, in a sentence: `Samtalen er registreret.` */
  readonly said: string;
  /** What followed from it, one line each. */
  readonly details: readonly string[];
  /** Takes it back, where that is one press away; `null`: it is not. */
  readonly undo: (() => Promise<void>) | null;
}

/** What was done last, told where everybody can see it and hear it, without taking the focus from where it is. */
@Injectable({ providedIn: 'root' })
export class Told {
  private readonly current = signal<Message | null>(null);
  readonly message = this.current.asReadonly();

  tell(said: string, details: readonly string[] = [], undo: Message['undo'] = null): void {
    this.current.set({ said, details, undo });
  }

  forget(): void {
    this.current.set(null);
  }
}
