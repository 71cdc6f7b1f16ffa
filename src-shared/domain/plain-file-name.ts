// oxlint-disable-next-line no-control-regex -- names that a screen would show otherwise than they are
const MISLEADING = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/**
 * What a file that somebody hands over is called from here on: the last part of whatever path it came with, without what misleads a reader, and never a name
 * that Windows keeps for itself. It is shown and offered for saving; no path is ever made of it.
 */
export function plainFileName(name: string): string {
  const last = (name.replaceAll(MISLEADING, '').split(/[/\\]/u).at(-1) ?? '').replace(/^[A-Za-z]:/u, '').replace(/[. ]+$/u, '');
  return last === '' ? 'file' : last.replace(RESERVED, '_$&');
}
