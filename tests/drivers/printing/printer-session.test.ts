import { describe, expect, it } from 'vitest';
import { createLabelPrinterEmulator, type LabelLanguageName } from '#drivers/emulators/label-printer/label-printer-emulator.ts';
import { escpos } from '#drivers/printing/escpos/codec.ts';
import { openPrinterSession } from '#drivers/printing/printer-session.ts';
import { tspl } from '#drivers/printing/tspl/codec.ts';
import { zpl } from '#drivers/printing/zpl/codec.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { createManualClock } from '../manual-clock.ts';
import { sampleLabel } from './sample-label.ts';

const LANGUAGES = { zpl, tspl, escpos } as const;
const NAMES = Object.keys(LANGUAGES) as LabelLanguageName[];

async function connect(language: LabelLanguageName, knobs: Readonly<Record<string, boolean | number>> = {}, answers = true) {
  const clock = createManualClock();
  const printer = createLabelPrinterEmulator({ clock, language });
  printer.set(knobs);
  const pair = createMemoryStreamPair();
  printer.attach(pair.far);
  const settle = async <Value>(work: Promise<Value>): Promise<Value | string> => {
    let result: Value | string | undefined;
    work.then((value) => { result = value; }, (error: { code?: string; data?: { reason?: string } }) => { result = [error.code, error.data?.reason].filter(Boolean).join(' '); });
    for (let left = 400; left > 0 && result === undefined; left -= 1) await clock.advance(100);
    return result ?? 'still waiting';
  };
  const opened = await settle(openPrinterSession({ deviceId: 'label-1', stream: pair.near, clock, language: LANGUAGES[language], paper: { widthMm: 60, heightMm: 40, gapMm: 2 }, answers }));
  if (typeof opened === 'string') throw new Error(opened);
  return { clock, printer, pair, session: opened, settle };
}

/** ESC/POS has no word for being at work: there a label is handed over, and comes out a moment later. */
const outcomeIn = (language: LabelLanguageName): string => (language === 'escpos' ? 'handedOver' : 'printed');
const received = (printer: { readonly log: { entries(): readonly { readonly event: string }[] } }): number => printer.log.entries().filter(({ event }) => event === 'received').length;

describe('the label printer session', () => {
  it.each(NAMES)('%s: the label comes out with the very dots that were sent', async (language) => {
    const { clock, printer, session, settle } = await connect(language);
    expect(session.identity).toMatch(/^EMU /);
    expect(await settle(session.print(sampleLabel()))).toBe(outcomeIn(language));
    await clock.advance(500);
    expect(printer.printed()).toEqual([sampleLabel()]);
  });

  it('does not say printed before the printer has come to rest', async () => {
    const { clock, printer, session } = await connect('zpl');
    let outcome = '';
    void session.print(sampleLabel()).then((value) => { outcome = value; });
    await clock.advance(150);
    expect([outcome, printer.printed().length]).toEqual(['', 0]);
    await clock.advance(600);
    expect([outcome, printer.printed().length]).toEqual(['printed', 1]);
  });

  it.each([
    ['tspl', 'paperOut', 'PRINTING_PAPER_OUT'], ['tspl', 'headOpen', 'PRINTING_HEAD_OPEN'], ['tspl', 'ribbonOut', 'PRINTING_RIBBON_OUT'], ['tspl', 'paused', 'PRINTING_PAUSED'], ['tspl', 'jammed', 'PRINTING_JAMMED'],
    ['zpl', 'paused', 'PRINTING_PAUSED'], ['zpl', 'hot', 'PRINTING_HEAD_HOT'], ['escpos', 'paperOut', 'PRINTING_PAPER_OUT'], ['escpos', 'headOpen', 'PRINTING_HEAD_OPEN'],
  ] as const)('fault: %s printer %s | level 1 | sees: %s in words | kept: nothing was sent, the label waits', async (language, knob, code) => {
    const { clock, printer, session, settle } = await connect(language, { [knob]: true });
    expect(await settle(session.print(sampleLabel()))).toBe(code);
    expect(received(printer)).toBe(0);
    printer.set({ [knob]: false });
    expect(await settle(session.print(sampleLabel()))).toBe(outcomeIn(language));
    await clock.advance(500);
    expect(printer.printed()).toHaveLength(1);
  });

  it.each(['paperOut', 'headOpen', 'ribbonOut', 'silent'])('fault: ZPL printer says nothing (%s) | level 1 | sees: no answer, with what it most often means | kept: nothing was sent, the label waits', async (knob) => {
    const { printer, session, settle } = await connect('zpl', { [knob]: true });
    expect(session.identity).toMatch(/ZPL$/);
    expect(await settle(session.readStatus())).toMatchObject({ answered: false, conditions: [] });
    expect(await settle(session.print(sampleLabel()))).toBe('PRINTING_SILENT');
    expect(received(printer)).toBe(0);
    printer.set({ [knob]: false });
    expect(await settle(session.print(sampleLabel()))).toBe('printed');
  });

  it('fault: paper ends while a label is printed | level 1 | sees: this one is uncertain, out of paper | kept: it is not sent again by itself', async () => {
    const { clock, printer, session, settle } = await connect('tspl');
    const printing = settle(session.print(sampleLabel()));
    await clock.advance(100);
    printer.set({ paperOut: true });
    expect(await printing).toBe('PRINTING_UNCERTAIN PRINTING_PAPER_OUT');
    expect(received(printer)).toBe(1);
  });

  it('fault: link falls in the middle of a label | level 1 | sees: this one is uncertain, connection lost | kept: it is not sent again by itself', async () => {
    const { printer, session, settle } = await connect('zpl', { dropLinkAfterBytes: 100 });
    const lost: string[] = [];
    session.on((event) => lost.push(event.errorCode));
    expect(await settle(session.print(sampleLabel()))).toBe('PRINTING_UNCERTAIN DEVICES_LINK_LOST');
    expect(lost).toEqual(['DEVICES_LINK_LOST']);
    expect([received(printer), printer.printed().length]).toEqual([0, 0]);
  });

  it('fault: printer cable pulled while idle | level 1 | sees: connection lost | kept: nothing was sent', async () => {
    const { pair, session, settle } = await connect('tspl');
    const lost: string[] = [];
    session.on((event) => lost.push(event.errorCode));
    pair.cut();
    expect(lost).toEqual(['DEVICES_LINK_LOST']);
    expect(await settle(session.print(sampleLabel()))).toBe('DEVICES_LINK_LOST');
  });

  it('hands a label over to a printer without a way back and says no more than that', async () => {
    const { printer, session, settle } = await connect('tspl', { silent: true }, false);
    expect(await settle(session.print(sampleLabel()))).toBe('handedOver');
    expect(received(printer)).toBe(1);
  });

  it('gives two labels that were asked for at once one after the other', async () => {
    const { printer, session, settle } = await connect('zpl');
    expect(await Promise.all([settle(session.print(sampleLabel('BX000001'))), settle(session.print(sampleLabel('BX000002')))])).toEqual(['printed', 'printed']);
    expect(printer.printed()).toEqual([sampleLabel('BX000001'), sampleLabel('BX000002')]);
  });
});
