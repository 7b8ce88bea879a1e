export * from './interchange/import-caseload';
export * from './interchange/import-error';
export * from './interchange/import-report';
