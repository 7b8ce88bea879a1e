import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { shownProblem } from '@rettid/web';
import { IconComponent } from '../ui/icon.component';
import { Told } from './told';

/** The live region of `Told`. It stays until it is closed or something else is done: nobody has to read against a clock. */
@Component({
  selector: 'rt-told',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <div role="status" [class.shown]="told.message() !== null">
      @if (told.message(); as message) {
        <rt-icon name="met" />
        <div>
          <p>{{ message.said }}</p>
          @for (detail of message.details; track detail) {
            <p class="detail">{{ detail }}</p>
          }
        </div>
      }
    </div>
    @if (told.message()?.undo; as undo) {
      <button type="button" class="undo" (click)="takeBack(undo)">Fortryd</button>
    }
    @if (told.message() !== null) {
      <button type="button" class="close" aria-label="Luk beskeden" (click)="told.forget()">
        <rt-icon name="close" />
      </button>
    }
  `,
  styles: `
    :host {
      position: fixed;
      z-index: 20;
      bottom: 16px;
      left: 16px;
      display: flex;
      align-items: flex-start;
      max-width: min(460px, calc(100vw - 32px));
      border-radius: 8px;
      color: #fff;
      background: var(--rt-brand-deep);
      box-shadow: 0 4px 16px rgb(0 0 0 / 22%);
    }
    .shown {
      display: flex;
      gap: 10px;
      padding: 10px 4px 10px 14px;
    }
    rt-icon {
      margin-top: 3px;
    }
    p {
      margin: 0;
      font-weight: 600;
    }
    .detail {
      font-weight: 400;
    }
    button {
      height: 32px;
      margin: 5px 6px 5px 0;
      border: 0;
      border-radius: 6px;
      color: inherit;
      background: none;
      cursor: pointer;
    }
    .close {
      width: 32px;
    }
    .undo {
      padding: 0 10px;
      font: inherit;
      font-weight: 600;
      text-decoration: underline;
      text-underline-offset: 2px;
    }
    button:hover {
      background: rgb(255 255 255 / 15%);
    }
    button:focus-visible {
      outline-color: #fff;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class ToldComponent {
  protected readonly told = inject(Told);

  /** The button goes with the message, so that nothing is taken back twice. */
  protected async takeBack(undo: () => Promise<void>): Promise<void> {
    this.told.forget();
    try {
      await undo();
    } catch (error) {
      const { title, detail } = shownProblem(error);
      this.told.tell('Det kunne ikke fortrydes.', [title, detail]);
    }
  }
}
