import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A page that says one thing and shows one way on; its words come with the route. */
@Component({
  selector: 'rt-message-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1 tabindex="-1">{{ heading() }}</h1>
    <p>{{ text() }}</p>
    <p>
      <a [href]="link().href">{{ link().text }}</a>
    </p>
  `,
})
export class MessagePageComponent {
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  readonly link = input.required<{ readonly href: string; readonly text: string }>();
}
