import type { Clock } from './clock.ts';

/** Structured log lines on stderr; stdout belongs to the CLI's answers. Never log passwords, tokens or page text. */
export interface Logger {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
}

export function createLogger(clock: Clock, write: (line: string) => void): Logger {
  const at = (level: string) => (message: string, details: Readonly<Record<string, unknown>> = {}) =>
    write(JSON.stringify({ at: clock.nowIso(), level, message, ...details }, (_key, value: unknown) => (value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value)));
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
