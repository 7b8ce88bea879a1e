import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

const STORAGE_KEY = 'rettid.single-key-shortcuts';
const WRITING = 'input, textarea, select, [contenteditable]';

/**
 * The keys that work everywhere: `/` to search, `?` for help. Whoever dictates or has shaky hands can switch off every
 * shortcut of a single letter (WCAG 2.1.4); the choice stays in this browser.
 */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;
  private readonly searches = signal(0);
  private readonly helps = signal(0);
  private readonly enabled = signal(this.storage?.getItem(STORAGE_KEY) !== 'off');

  /** Counts how often the search field was asked for. */
  readonly searchAsked = this.searches.asReadonly();
  /** Counts how often the list of keys was asked for. */
  readonly helpAsked = this.helps.asReadonly();
  /** Whether shortcuts of a single letter are on. */
  readonly isEnabled = this.enabled.asReadonly();

  enable(isEnabled: boolean): void {
    this.enabled.set(isEnabled);
    this.storage?.setItem(STORAGE_KEY, isEnabled ? 'on' : 'off');
  }

  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || !this.isShortcut(event)) return;
    if (event.key === '/') this.searches.update((count) => count + 1);
    else if (event.key === '?') this.askForHelp();
    else return;
    event.preventDefault();
  }

  /** Whether a key pressed is meant as a shortcut: not while one writes, and not with Ctrl, Alt or Cmd. */
  isShortcut(event: KeyboardEvent): boolean {
    if (!this.enabled() || event.ctrlKey || event.metaKey || event.altKey) return false;
    const target = event.target;
    return !(target instanceof Element && target.closest(`${WRITING}, [role="dialog"]`) !== null);
  }

  askForHelp(): void {
    this.helps.update((count) => count + 1);
  }
}
