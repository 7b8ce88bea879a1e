import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import { isStepKey, stepFrom } from './keyboard-steps';
import { MEETING_LEGEND, POINT_SHAPES } from './mark-shapes';
import { TimelineListComponent } from './timeline-list.component';
import { aheadOf, layOut, type Mark, TODAY_LABEL } from './timeline-layout';
import { timelineOf } from './timeline-of';
import { tipOf } from './tooltip';

/** Before the page has been measured, and where it cannot be. */
const USUAL_WIDTH = 760;

/**
 * The last 24 months of a case as a picture on one axis of time, and the same as a list. One stop of the tab key; within
 * the picture the arrow keys go from mark to mark.
 */
@Component({
  selector: 'rt-timeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TimelineListComponent],
  templateUrl: './timeline.component.html',
  styleUrl: './timeline.component.scss',
  host: { '(document:keydown.escape)': 'shown.set(null)' },
})
export class TimelineComponent {
  readonly theCase = input.required<CaseWire>();

  protected readonly timeline = computed(() => timelineOf(this.theCase()));
  protected readonly layout = computed(() => layOut(this.timeline(), this.width()));
  protected readonly ahead = computed(() => aheadOf(this.timeline(), this.layout()));
  protected readonly tip = computed(() => tipOf(this.shown(), this.layout().width));
  protected readonly marks = computed(() => this.layout().lanes.flatMap(({ marks }) => marks));
  protected readonly legend = computed(() => {
    const used = new Set<string>(this.timeline().lanes.flatMap(({ items }) => items.map(({ mark }) => mark)));
    const entries = MEETING_LEGEND.filter(({ mark }) => used.has(mark));
    return entries.length > 1 ? entries : [];
  });
  /** The mark that the tab key comes to: the one visited last, or else the first. */
  protected readonly tabStop = computed(() => {
    const marks = this.marks();
    return marks.find(({ id }) => id === this.visited())?.id ?? marks[0]?.id;
  });

  protected readonly shapes = POINT_SHAPES;
  protected readonly todayLabel = TODAY_LABEL;
  protected readonly shown = signal<Mark | null>(null);

  private readonly width = signal(USUAL_WIDTH);
  private readonly visited = signal<string | null>(null);
  private readonly picture = viewChild.required<ElementRef<HTMLElement>>('picture');
  private readonly drawn = viewChildren<ElementRef<SVGGElement>>('drawn');

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new ResizeObserver(([entry]) => {
        // A picture that is not shown (or is being printed) keeps its last width.
        const width = Math.floor(entry?.contentRect.width ?? 0);
        if (width > 0) this.width.set(width);
      });
      observer.observe(this.picture().nativeElement);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  protected spoken({ words }: Mark): string {
    return words.replaceAll('\n', '. ');
  }

  protected visit(mark: Mark): void {
    this.visited.set(mark.id);
    this.shown.set(mark);
  }

  /** Hides the words again, unless the pointer went on to them: they must be readable under a magnifying glass. */
  protected leave(event: PointerEvent, tip: HTMLElement | undefined): void {
    const isOverTip = event.relatedTarget instanceof Node && tip?.contains(event.relatedTarget) === true;
    if (!isOverTip) this.shown.set(null);
  }

  protected step(event: KeyboardEvent, from: Mark): void {
    if (!isStepKey(event.key)) return;
    event.preventDefault();
    const next = stepFrom(this.layout().lanes, from.id, event.key);
    const index = this.marks().findIndex(({ id }) => id === next?.id);
    this.drawn()[index]?.nativeElement.focus();
  }
}
