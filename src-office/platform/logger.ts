import type { Clock } from './clock.ts';

type Details = Readonly<Record<string, unknown>>;

/** One JSON line an event. Never a password, a token, or a database address with either in it. */
export interface Logger {
  info(message: string, details?: Details): void;
  warn(message: string, details?: Details): void;
  error(message: string, details?: Details): void;
}

export function createLogger(clock: Clock, write: (line: string) => void): Logger {
  const plain = (_key: string, value: unknown): unknown => (value instanceof Error ? { name: value.name, message: value.message, stack: value.stack, cause: value.cause } : value);
  const at = (level: keyof Logger) => (message: string, details: Details = {}) => write(JSON.stringify({ at: clock.now().toISOString(), level, message, ...details }, plain));
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
