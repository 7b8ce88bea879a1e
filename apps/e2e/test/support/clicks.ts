import { expect, type Locator, type Page } from '@playwright/test';

/** What a person really did in the page: presses of the mouse, and keys other than the letters that are written. */
const LISTENER = `
  (() => {
    if (window.__rettidActions !== undefined) return;
    window.__rettidActions = { clicks: 0, keys: 0 };
    // A label, and Enter or Space on a control, make further clicks by themselves: a press of the mouse is one action.
    window.addEventListener('pointerdown', (event) => { if (event.isTrusted) window.__rettidActions.clicks += 1; }, true);
    window.addEventListener('keydown', (event) => {
      const isWriting = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isModifier = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(event.key);
      if (event.isTrusted && !isModifier && !(isWriting && isField(event.target))) window.__rettidActions.keys += 1;
    }, true);
    function isField(target) {
      return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
    }
  })();
`;

/**
 * Counts what a piece of work costs whoever does it: each click, each key that is no letter (Tab, Enter, a chord), and
 * each text that is written. The browser counts too, so that nothing slips past: what was pressed there must be what was
 * counted here.
 *
 *     const budget = await Clicks.begin(page);
 *     await budget.click(page.getByRole('button', { name: 'Registrér samtale' }));
 *     await budget.type('Vi talte om …');
 *     await budget.key('Control+Enter');
 *     await budget.assertWithin(8, 'holdt samtale');
 */
export class Clicks {
  private presses = 0;
  private keys = 0;
  private texts = 0;

  private constructor(private readonly page: Page) {}

  /** Counts from here on; the page may load anew meanwhile only before the first action. */
  static async begin(page: Page): Promise<Clicks> {
    await page.evaluate(LISTENER);
    await page.evaluate('window.__rettidActions = { clicks: 0, keys: 0 }');
    return new Clicks(page);
  }

  async click(what: Locator): Promise<void> {
    this.presses += 1;
    await what.click();
  }

  /** A key, or several at once: `Tab`, `Control+Enter`. */
  async key(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** Writes into the field that has the focus, all of it one action. @throws Error where nothing that can be written in has it */
  async type(text: string): Promise<void> {
    const isField = await this.page.evaluate(
      () => document.activeElement?.matches('input, textarea, [contenteditable]') ?? false,
    );
    if (!isField) throw new Error('the focus is in no field that can be written in');
    this.texts += 1;
    await this.page.keyboard.insertText(text);
  }

  /** Prints the count, and fails where it is above the limit, or where the browser was pressed more often than was counted. */
  async assertWithin(most: number, what: string): Promise<void> {
    const actions = this.presses + this.keys + this.texts;
    process.stdout.write(`clicks: ${what} ${actions} of ${most}\n`);
    const seen: { readonly clicks: number; readonly keys: number } = await this.page.evaluate('window.__rettidActions');
    expect(seen, `what the browser saw of: ${what}`).toEqual({ clicks: this.presses, keys: this.keys });
    expect(actions, `actions for: ${what}`).toBeLessThanOrEqual(most);
  }
}
