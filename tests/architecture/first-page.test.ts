import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = resolve(import.meta.dirname, '../../src-main');
/** Packages that take 80 ms and more to load, and that nobody needs to see the first page. */
const HEAVY = ['sharp', 'tesseract.js', '@hyzyla/pdfium'];
/** Runs in a worker of its own, which is started when a PDF is drawn. */
const IN_WORKERS = ['imaging/pdf/pdfium-module.ts'];

const eagerImport = (name: string): RegExp => new RegExp(`^(?:import (?!type\\b)[^;]*from |import |export [^;]*from )'${name.replaceAll('.', '\\.')}'`, 'mu');

describe('the start of the core', () => {
  it('waits for no package that only pictures and reading need', () => {
    const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !IN_WORKERS.includes(file));
    expect(sources.length).toBeGreaterThan(200);
    const eager = sources.flatMap((file) => { const text = readFileSync(join(SOURCES, file), 'utf8'); return HEAVY.filter((name) => eagerImport(name).test(text)).map((name) => `${file}: ${name}`); });
    expect(eager).toEqual([]);
  });

  it('would notice one that came in again', () => {
    expect(eagerImport('sharp').test("import sharp from 'sharp';")).toBe(true);
    expect(eagerImport('tesseract.js').test("import { createWorker } from 'tesseract.js';")).toBe(true);
    expect(eagerImport('sharp').test("import type { Sharp } from 'sharp';\nconst sharp = await import('sharp');")).toBe(false);
  });
});
