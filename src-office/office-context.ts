import type { Database } from './database/database.ts';
import type { Clock } from './platform/clock.ts';
import type { Logger } from './platform/logger.ts';

/** What head office's work gets of the world. Nothing in it is remembered between requests: a second server on the same database is as good. */
export interface OfficeContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
}
