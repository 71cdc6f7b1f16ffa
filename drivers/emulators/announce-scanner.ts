import Bonjour from 'bonjour-service';

export interface AnnouncedScanner {
  readonly name: string;
  readonly port: number;
  readonly isHttps: boolean;
}

/** Says in the network (mDNS, `_uscan._tcp` or `_uscans._tcp`) that an eSCL scanner is here, as a bought one does. Answers with how to say good-bye. */
export function announceScanner({ name, port, isHttps }: AnnouncedScanner): () => Promise<void> {
  const bonjour = new Bonjour(undefined, (error: Error) => { process.stderr.write(`not announced: ${error.message}\n`); });
  bonjour.publish({ name, type: isHttps ? 'uscans' : 'uscan', port, txt: { txtvers: '1', ty: name, rs: 'eSCL', pdl: 'image/jpeg', is: 'platen,adf', duplex: 'T' } });
  return () => new Promise((resolve) => { bonjour.unpublishAll(() => { bonjour.destroy(() => { resolve(); }); }); });
}
