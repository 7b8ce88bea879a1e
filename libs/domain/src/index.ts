export * from './time/plain-date';
export * from './facts/codes';
export * from './facts/citizen-facts';
export * from './law/obligation';
