import { HttpContextToken } from '@angular/common/http';

/** Set by a gateway on a POST that only reads, so that a lost session may leave the page: nothing written is lost. */
export const READS_ONLY = new HttpContextToken(() => false);

/** Set on a read in the background: where the session has ended it fails, and leaves the page to whoever works on it. */
export const STAYS_ON_PAGE = new HttpContextToken(() => false);
