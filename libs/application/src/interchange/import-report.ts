import type { FileName } from './format/column';
import type { ImportError, ImportWarning } from './import-error';

/** What became of the rows of one file. `rows` is the sum of the other four; all are 0 but `rows` where nothing was imported. */
export interface FileReport {
  readonly file: FileName;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly leftOut: number;
}

/** A citizen left out by `skipInvalid`, with the first fault that is the reason. */
export interface LeftOutCitizen {
  readonly citizenId: string;
  readonly reason: ImportError;
}

/** What an import found and did. Holds no personal data but citizens' ids. */
export interface ImportReport {
  /** `rejected`: errors, and nothing was written. `checked`: a dry run; what it would have done. */
  readonly outcome: 'imported' | 'checked' | 'rejected';
  readonly files: readonly FileReport[];
  /** Citizens whose recorded facts are new or changed; their obligations must be found anew. */
  readonly citizensChanged: number;
  readonly citizensLeftOut: number;
  readonly errorCount: number;
  /** Where single citizens were to be left out and could not be: the fault that cannot be told to be one citizen's. */
  readonly unattributable: ImportError | null;
  readonly warningCount: number;
  /** The first of them. */
  readonly warnings: readonly ImportWarning[];
}

/** Takes what an import has to tell row by row: there may be more of it than fits in memory. */
export interface ImportListener {
  /** Every error, by file, line and column. */
  error?(error: ImportError): void | Promise<void>;
  /** Every citizen left out, by id. */
  leftOut?(citizen: LeftOutCitizen): void | Promise<void>;
  /** Another import is under way; this one waits for it. */
  waiting?(): void;
}
