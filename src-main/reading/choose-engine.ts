import { MunimentError } from '#shared/errors.ts';
import type { Logger } from '#main/platform/logger.ts';
import type { StartEngine } from './reading-engine.ts';

/** Which engine reads here. `better` could not be started for the reason in `detail`. */
export type EngineInUse = { readonly engine: 'better' | 'always'; readonly detail: string | null };

export interface EngineChoice {
  readonly start: StartEngine;
  /** Tries the better engine when nobody has yet. */
  inUse(): Promise<EngineInUse>;
}

/**
 * The better engine where this machine can run it, else the one that runs everywhere. What is missing today (a binary for this system, a file)
 * is missing tomorrow: it is tried once.
 */
export function chooseEngine({ better, always, logger }: { readonly better: StartEngine | null; readonly always: StartEngine; readonly logger: Logger }): EngineChoice {
  let missing: string | null = better === null ? '' : null;
  let proven = false;
  const start: StartEngine = async () => {
    if (better === null || missing !== null) return always();
    try {
      const engine = await better();
      proven = true;
      return engine;
    } catch (error) {
      if (!(error instanceof MunimentError) || error.code !== 'DIGITISATION_READING_UNAVAILABLE') throw error;
      missing = String(error.data['detail'] ?? '');
      logger.warn('the better reading engine cannot be used here', { detail: missing });
      return always();
    }
  };
  return {
    start,
    async inUse() {
      if (missing === null && !proven) await start().then((engine) => engine.close(), () => undefined);
      return missing === null ? { engine: 'better', detail: null } : { engine: 'always', detail: missing === '' ? null : missing };
    },
  };
}
