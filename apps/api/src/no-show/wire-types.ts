export const DATE = { type: 'string', format: 'date' } as const;
export const TEXT_OR_NULL = { type: 'string', nullable: true } as const;
