import type { LabelRaster } from '#shared/domain/label-raster.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { turnKnobs, type DeviceEmulator } from '../emulator.ts';
import { createEmulatorLog } from '../emulator-log.ts';
import { createEscposParser, createTsplParser, createZplParser, type PrinterInput, type PrinterParser } from './label-parsers.ts';

export type LabelLanguageName = 'zpl' | 'tspl' | 'escpos';

export interface LabelPrinterEmulatorOptions {
  readonly clock: DriverClock;
  readonly language?: LabelLanguageName;
  readonly dpi?: number;
  /** How long one label takes to come out. */
  readonly labelMs?: number;
}

export interface LabelPrinterEmulator extends DeviceEmulator {
  /** The labels that came out, as dots. */
  printed(): readonly LabelRaster[];
}

const MODELS: Readonly<Record<LabelLanguageName, string>> = { zpl: 'EMU ZD421', tspl: 'EMU GP-3120', escpos: 'EMU TM-88' };
/** What an onlooker sees on the table; older ones were put on boxes. */
const KEPT_LABELS = 50;

/**
 * A label printer. Knobs: `paperOut`, `ribbonOut`, `headOpen`, `paused`, `jammed`, `hot`, `silent`, `paperLeft` (labels on the roll, -1 for a
 * full one), `dropLinkAfterBytes` (the link falls when so many bytes of a label have come, -1 never). As real ZPL printers do, ZPL answers
 * nothing while paper or ribbon is out or the head is open.
 */
export function createLabelPrinterEmulator({ clock, language = 'zpl', dpi = 203, labelMs = 300 }: LabelPrinterEmulatorOptions): LabelPrinterEmulator {
  const log = createEmulatorLog();
  const knobs = { paperOut: false, ribbonOut: false, headOpen: false, paused: false, jammed: false, hot: false, silent: false, paperLeft: -1, dropLinkAfterBytes: -1 };
  const labels: LabelRaster[] = [];
  let printedCount = 0;
  let waiting: LabelRaster[] = [];
  let underWay = false;
  const stopped = (): boolean => knobs.paperOut || knobs.ribbonOut || knobs.headOpen || knobs.paused || knobs.jammed || knobs.hot;

  const work = (): void => {
    if (underWay || waiting.length === 0 || stopped()) return;
    underWay = true;
    clock.after(labelMs, () => {
      underWay = false;
      if (stopped()) return;
      const [label, ...rest] = waiting;
      waiting = rest;
      labels.push(label!);
      if (labels.length > KEPT_LABELS) labels.shift();
      printedCount += 1;
      log.add('label', { number: printedCount, widthDots: label!.widthDots, heightDots: label!.heightDots });
      if (knobs.paperLeft > 0) { knobs.paperLeft -= 1; knobs.paperOut = knobs.paperLeft === 0; }
      work();
    });
  };

  const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const flag = (on: boolean): string => (on ? '1' : '0');
  const answers: Readonly<Record<LabelLanguageName, { readonly status: (number: number) => Uint8Array | null; readonly model: Uint8Array }>> = {
    zpl: {
      status: () => knobs.paperOut || knobs.ribbonOut || knobs.headOpen ? null : ascii(
        `\x02030,0,${flag(knobs.paused)},1245,${String(waiting.length).padStart(3, '0')},0,0,0,000,0,0,${flag(knobs.hot)}\x03\r\n\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n`),
      model: ascii(`\x02${MODELS.zpl},V93.21.17Z,8,8192KB,X\x03\r\n`),
    },
    tspl: {
      status: () => Uint8Array.of(Number(knobs.headOpen) | Number(knobs.jammed) << 1 | Number(knobs.paperOut) << 2 | Number(knobs.ribbonOut) << 3 | Number(knobs.paused) << 4 | Number(waiting.length > 0) << 5 | Number(knobs.hot) << 7),
      model: ascii(`${MODELS.tspl}\r\n`),
    },
    escpos: {
      status: (number) => Uint8Array.of(0x12 | (number === 1 && stopped() ? 0x08 : 0) | (number === 2 ? Number(knobs.headOpen) << 2 | Number(knobs.paperOut) << 5 : 0)
        | (number === 3 ? Number(knobs.jammed) << 3 | Number(knobs.hot) << 6 : 0) | (number === 4 && knobs.paperOut ? 0x60 : 0)),
      model: ascii(`_${MODELS.escpos}\0`),
    },
  };
  const createParser: Readonly<Record<LabelLanguageName, () => PrinterParser>> = { zpl: createZplParser, tspl: () => createTsplParser(dpi / 25.4), escpos: createEscposParser };

  const take = (stream: ByteStream, input: PrinterInput): void => {
    const say = (bytes: Uint8Array | null): void => { if (bytes !== null && !knobs.silent) stream.write(bytes).catch(() => undefined); };
    switch (input.kind) {
      case 'statusQuery': say(answers[language].status(input.number)); break;
      case 'modelQuery': say(answers[language].model); break;
      case 'label': log.add('received', { widthDots: input.raster.widthDots, heightDots: input.raster.heightDots }); waiting.push(input.raster); work(); break;
      case 'other': log.add('other', { what: input.what }); break;
    }
  };

  return {
    attach: (stream) => {
      const parse = createParser[language]();
      let received = 0;
      stream.onData((bytes) => {
        // Questions are short; what is long is a label.
        if (bytes.length > 64) received += bytes.length;
        if (knobs.dropLinkAfterBytes >= 0 && received > knobs.dropLinkAfterBytes) {
          log.add('linkDropped', { bytes: received });
          knobs.dropLinkAfterBytes = -1;
          stream.close().catch(() => undefined);
          return;
        }
        for (const input of parse(bytes)) take(stream, input);
      });
    },
    set: (values) => {
      turnKnobs(knobs, values);
      log.add('set', values);
      work();
    },
    act: (action) => { throw new Error(`no action ${action}`); },
    state: () => ({ ...knobs, language, printed: printedCount, waiting: waiting.length, labels: labels.map(({ widthDots, heightDots, bits }) => ({ widthDots, heightDots, base64: Buffer.from(bits).toString('base64') })) }),
    printed: () => labels,
    log,
    close: () => undefined,
  };
}
