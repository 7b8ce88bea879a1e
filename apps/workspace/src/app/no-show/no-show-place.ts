/** Id of the element that shows a no-show on the case page. */
export function noShowPlace(noShowId: string): string {
  return `udeblivelse-${noShowId}`;
}

/** Takes whoever reads the case to a no-show: to its steps, or to the section where earlier ones are folded away. */
export function goToNoShow(document: Document, noShowId: string): void {
  const place = document.getElementById(noShowPlace(noShowId)) ?? document.getElementById('udeblivelser');
  const heading = place?.querySelector<HTMLElement>('h3, h2');
  if (heading == null) return;
  heading.tabIndex = -1;
  heading.focus();
}
