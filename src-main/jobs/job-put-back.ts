/** Thrown by a handler that makes way: what it kept with `progress` stays, and the job goes on when its turn comes again. */
export class JobPutBack extends Error {
  constructor() {
    super('the job makes way');
    this.name = 'JobPutBack';
  }
}
