import type { Wire } from './steel.ts';

/** A wall transmitter and a USB thermometer written from what was published of them alone: captured frames, given back byte for byte. */
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

/** Answers each whole request that it knows, in the pieces that are given, and is silent to everything else. */
function answering(known: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = [];
  return {
    asked,
    attach: (wire: Wire): void => {
      let pending = '';
      wire.onData((data) => {
        pending += Buffer.from(data).toString('hex');
        const request = Object.keys(known).find((each) => pending.startsWith(each));
        if (request === undefined) return;
        pending = pending.slice(request.length);
        asked.push(request);
        for (const piece of known[request] ?? []) wire.write(bytes(piece)).catch(() => undefined);
      });
    },
  };
}

/** 27.3 °C, 62.6 % in RTU frames behind a network gateway. Source: microrobotics/RS485-TH. */
export const independentTransmitter = () => answering({ '010300000002c40b': ['01 03 04 01', '11 02 72 2a 8f'] });

/** TEMPerHUM_V3.9, 24.13 °C, 63.60 %, 8-byte reports. Source: captures published for urwen/temper and ccwienk/temper. */
export const independentThermometer = () => answering({
  '0186ff0100000000': ['54 45 4d 50 65 72 48 55', '4d 5f 56 33 2e 39 20 20'],
  '0180330100000000': ['80 20 09 6d 18 d8 00 00'],
});
