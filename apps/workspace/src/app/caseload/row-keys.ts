/** The row that a key leads to from row `index` of `count`; `null` where the key leads nowhere. */
export function rowAfterKey(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'k':
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
