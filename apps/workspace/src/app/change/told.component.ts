import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
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
    @if (told.message() !== null) {
      <button type="button" aria-label="Luk beskeden" (click)="told.forget()"><rt-icon name="close" /></button>
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
      width: 32px;
      height: 32px;
      margin: 5px 6px;
      border: 0;
      border-radius: 6px;
      color: inherit;
      background: none;
      cursor: pointer;
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
}
