export * from './database/data-source';
export * from './database/migrate';
export * from './database/unit-of-work';
