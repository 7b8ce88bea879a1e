/**
 * The icons, drawn in a square of 16: filled shapes for what presses, outlines for what does not, so that a status is
 * known by its shape where its colour is not seen.
 */
export const ICON_PATHS = {
  overdue: { fill: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z' },
  behind: { fill: 'M8 2.2 15 14H1z' },
  due_soon: { stroke: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z', fill: 'M8 3v5h5A5 5 0 0 0 8 3z' },
  pending: { stroke: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z' },
  unknown: { stroke: 'M5.4 6a2.7 2.7 0 1 1 4 2.4c-.9.5-1.4 1-1.4 2M8 13.2v.1' },
  exempt: { stroke: 'M5.5 3.5v9M10.5 3.5v9' },
  met: { stroke: 'm3 8.6 3.2 3.2L13 4.8' },
  missed: { stroke: 'm4 4 8 8M12 4l-8 8' },
  past: { stroke: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v3.6M8 11v.1' },
  today: { stroke: 'M2.5 4.5h11v9h-11zM5.5 2.5v3M10.5 2.5v3', fill: 'M6.5 8h3v3h-3z' },
  this_week: { stroke: 'M2.5 4.5h11v9h-11zM5.5 2.5v3M10.5 2.5v3M2.5 7.5h11' },
  search: { stroke: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3 14 14' },
  close: { stroke: 'm4 4 8 8M12 4l-8 8' },
  up: { stroke: 'M8 13V3M4 7l4-4 4 4' },
  down: { stroke: 'M8 3v10M4 9l4 4 4-4' },
  chevron_down: { stroke: 'm4 6 4 4 4-4' },
  chevron_right: { stroke: 'm6 4 4 4-4 4' },
  note: { stroke: 'M3 2.5h10v7.5L9.5 13.5H3zM13 10H9.5v3.5M5.5 5.5h5M5.5 8h3' },
  lock: { stroke: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5' },
  speech: { stroke: 'M2.5 3h11v7.5H8L5 13.5v-3H2.5z' },
  employee: { stroke: 'M8 2.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM3 13.5c.4-3 2.4-4 5-4s4.6 1 5 4' },
  download: { stroke: 'M8 2.5v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11' },
  columns: { stroke: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10' },
  bookmark: { stroke: 'M4 2.5h8v11l-4-3-4 3z' },
  keyboard: { stroke: 'M1.5 4h13v8h-13zM4 7h.1M6.7 7h.1M9.3 7h.1M12 7h.1M5 9.5h6' },
  more: { stroke: 'M8 3.2v.1M8 8v.1M8 12.8v.1' },
  calendar: { stroke: 'M2.5 4.5h11v9h-11zM5.5 2.5v3M10.5 2.5v3M2.5 7.5h11' },
  alert: { stroke: 'M8 2 15 14H1zM8 6.5v3.5M8 12v.1' },
  edit: { stroke: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2zM9.4 4.4l2.2 2.2' },
  trash: { stroke: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9' },
  sign_out: { stroke: 'M9.5 3H3v10h6.5M7 8h7M11.5 5.5 14 8l-2.5 2.5' },
  law: { stroke: 'M8 2.5v11M4.5 13.5h7M3 5h10M3 5l-1.5 4.5h3zM13 5l-1.5 4.5h3z' },
} as const satisfies Record<string, { readonly fill?: string; readonly stroke?: string }>;
export type IconName = keyof typeof ICON_PATHS;
