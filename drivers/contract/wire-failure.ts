/**
 * Why an exchange with a device brought no usable answer:
 * `timeout` nothing came, `bad reply` something came that cannot be used, `busy` the device put us off,
 * `link lost` nothing will come any more, `pre-empted` we gave it up ourselves for something more urgent.
 */
export type WireFailureReason = 'timeout' | 'bad reply' | 'busy' | 'link lost' | 'pre-empted';

/** A failed exchange, before a session gives it one of the names of area DEVICES. */
export class WireFailure extends Error {
  readonly reason: WireFailureReason;
  /** What was wrong with the reply, for the `reason` of DEVICES_BAD_REPLY. */
  readonly detail: string;

  constructor(reason: WireFailureReason, detail: string = reason) {
    super(detail);
    this.name = 'WireFailure';
    this.reason = reason;
    this.detail = detail;
  }
}
