/** A stretch of pixels on one line; `end` lies outside it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Gives every stretch the first track on which nothing is in its way, so that nothing on one track overlaps. Answers with
 * the track of each, in the order given; `mostTracks` bounds them, and what finds no room gets `null`.
 */
export function trackEach(stretches: readonly Stretch[], mostTracks = Number.POSITIVE_INFINITY): (number | null)[] {
  const tracks: (number | null)[] = stretches.map(() => null);
  const ends: number[] = [];
  const order = stretches.map((stretch, index) => ({ stretch, index }));
  order.sort((a, b) => a.stretch.start - b.stretch.start || a.stretch.end - b.stretch.end || a.index - b.index);
  for (const { stretch, index } of order) {
    const free = ends.findIndex((end) => end <= stretch.start);
    const track = free === -1 ? ends.length : free;
    if (track >= mostTracks) continue;
    ends[track] = stretch.end;
    tracks[index] = track;
  }
  return tracks;
}
