export { DEMO, generateCaseload, type CaseloadOptions } from './caseload/generate';
export { FILE_NAMES, FILES, type FileName, type Row, type Rows } from './output/files';
export { writeCaseload, type RowCounts } from './write-caseload';
export { isEmptyDatabase, loadDemo, type LoadDemoCode, type LoadDemoOptions } from './load-demo';
