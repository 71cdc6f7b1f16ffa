import { CODE128_QUIET_MODULES, encodeCode128, fitsCode128 } from '#shared/domain/code128.ts';
import type { LabelContent } from '#shared/domain/label-layout.ts';
import { encodeQr, QR_QUIET_MODULES } from '#shared/domain/qr-code.ts';
import type { FormLabel } from './form-data.ts';

const row = (modules: readonly boolean[], quiet: number): string => `${' '.repeat(quiet)}${modules.map((dark) => (dark ? '#' : ' ')).join('')}${' '.repeat(quiet)}`;

/** A label with its code drawn in modules: boxes and shelves as Code 128, items and people as QR, as on the labels of a label printer. */
export function drawLabelCode({ kind, heading, lines, codeText, code }: LabelContent): FormLabel {
  const words = { kind, heading, lines, codeText };
  if (kind !== 'item' && kind !== 'person' && fitsCode128(code)) return { ...words, bars: row(encodeCode128(code)!, CODE128_QUIET_MODULES), modules: [] };
  const modules = encodeQr(new TextEncoder().encode(code)) ?? [];
  const width = (modules[0]?.length ?? 0) + 2 * QR_QUIET_MODULES;
  const quiet = Array.from({ length: modules.length === 0 ? 0 : QR_QUIET_MODULES }, () => ' '.repeat(width));
  return { ...words, bars: '', modules: [...quiet, ...modules.map((line) => row(line, QR_QUIET_MODULES)), ...quiet] };
}
