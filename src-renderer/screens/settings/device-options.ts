export type DeviceOptions = Readonly<Record<string, string | number | boolean>>;

const LINE = /^\s*([A-Za-z][\w.-]*)\s*=\s*(.*?)\s*$/;

/** `unitId=1` a line; numbers and true/false are read as such. Lines that are none of it are left out, see `firstBadLine`. */
export function parseOptions(text: string): Record<string, string | number | boolean> {
  return Object.fromEntries(text.split('\n').flatMap((line) => {
    const [, name, value] = LINE.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, optionValue(value)]];
  }));
}

export function formatOptions(options: DeviceOptions): string {
  return Object.entries(options).map(([name, value]) => `${name}=${value}`).join('\n');
}

/** 1 for the first line that is not `name=value`; null when all are. */
export function firstBadLine(text: string): number | null {
  const index = text.split('\n').findIndex((line) => line.trim() !== '' && !LINE.test(line));
  return index < 0 ? null : index + 1;
}

function optionValue(value: string): string | number | boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
