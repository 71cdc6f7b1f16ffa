import { describe, expect, it } from 'vitest';
import { ModbusClient, ModbusFailure } from '#drivers/framing/modbus-client.ts';
import { modbusFraming } from '#drivers/framing/modbus-framing.ts';
import { readRegistersPdu, registersOf, registersReplyPdu, writeCoilPdu } from '#drivers/framing/modbus-pdu.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { createManualClock } from './manual-clock.ts';

interface Request { readonly transactionId: number; readonly pdu: Uint8Array }

/** A client whose far end is the test itself: it sees each request and answers when it likes. */
function connect(kind: 'tcp' | 'rtu') {
  const clock = createManualClock();
  const framing = modbusFraming(kind);
  const pair = createMemoryStreamPair();
  const deframer = framing.deframer('requests');
  const requests: Request[] = [];
  pair.far.onData((data) => {
    for (const message of deframer.push(data)) if (message.kind === 'frame') requests.push(message);
  });
  const client = new ModbusClient(pair.near, framing, 1, clock);
  const answer = async (request: Request | undefined, value: number, unitId = 1): Promise<void> => {
    await pair.far.write(framing.encode(request?.transactionId ?? 0, unitId, registersReplyPdu(4, [value])));
    await clock.advance(0);
  };
  const outcomes: (number | string)[] = [];
  const read = (attempts = 1): void => {
    client.request(readRegistersPdu(4, 0, 1), attempts).then(
      (reply) => outcomes.push(registersOf(reply)[0] ?? -1),
      (failure: unknown) => outcomes.push(failure instanceof ModbusFailure ? failure.message : String(failure)),
    );
  };
  return { clock, pair, client, requests, answer, read, outcomes };
}

describe('the Modbus client', () => {
  it('sends one request at a time', async () => {
    const { clock, requests, answer, read, outcomes } = connect('tcp');
    read();
    read();
    await clock.advance(0);
    expect(requests).toHaveLength(1);
    await answer(requests[0], 11);
    expect(requests).toHaveLength(2);
    await answer(requests[1], 22);
    expect(outcomes).toEqual([11, 22]);
  });

  it('never takes the late answer to an earlier request for its own', async () => {
    const { clock, requests, answer, read, outcomes } = connect('tcp');
    read();
    await clock.advance(400);
    expect(outcomes).toEqual(['timeout']);
    read();
    await clock.advance(100);
    await answer(requests[0], 11);
    expect(outcomes).toEqual(['timeout']);
    await answer(requests[1], 22);
    expect(outcomes).toEqual(['timeout', 22]);
  });

  it('throws away a late answer that comes in the gap before a repeat, where there is no transaction number', async () => {
    const { clock, requests, answer, read, outcomes } = connect('rtu');
    read(2);
    await clock.advance(410);
    await answer(requests[0], 11);
    await clock.advance(10);
    expect(requests).toHaveLength(2);
    expect(outcomes).toEqual([]);
    await answer(requests[1], 22);
    expect(outcomes).toEqual([22]);
  });

  it.each(['tcp', 'rtu'] as const)('ignores the answer of another unit over %s and says so in the end', async (kind) => {
    const { clock, requests, answer, read, outcomes } = connect(kind);
    read();
    await clock.advance(0);
    await answer(requests[0], 11, 9);
    expect(outcomes).toEqual([]);
    await clock.advance(400);
    expect(outcomes).toEqual(['wrong reply']);
  });

  it('rejects what is under way and what waits when it is pre-empted, and sends the next request at once', async () => {
    const { clock, client, requests, read, outcomes } = connect('tcp');
    read(3);
    read(3);
    await clock.advance(10);
    client.preempt();
    void client.request(writeCoilPdu(0, true)).catch(() => undefined);
    await clock.advance(0);
    expect(outcomes).toEqual(['pre-empted', 'pre-empted']);
    expect(requests.map(({ pdu }) => pdu[0])).toEqual([4, 5]);
  });

  it('pre-empts the pause before a repeat as well', async () => {
    const { clock, client, requests, read, outcomes } = connect('tcp');
    read(3);
    await clock.advance(405);
    client.preempt();
    await clock.advance(1000);
    expect(outcomes).toEqual(['pre-empted']);
    expect(requests).toHaveLength(1);
  });

  it('rejects everything when the cable goes, then and later', async () => {
    const { clock, pair, read, outcomes } = connect('tcp');
    read();
    read();
    await clock.advance(0);
    pair.cut();
    await clock.advance(0);
    read();
    await clock.advance(0);
    expect(outcomes).toEqual(['link lost', 'link lost', 'link lost']);
  });
});
