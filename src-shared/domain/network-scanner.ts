/** A scanner as it announced itself in the network. */
export interface NetworkScanner {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** Where its eSCL resources begin. */
  readonly root: string;
  readonly protocol: 'http' | 'https';
  /** The same for the two ways to one scanner; empty when it says none. */
  readonly uuid: string;
}

export interface NetworkScannersFound {
  /** Why nothing could be heard, in the system's words; null when the network was listened to. */
  readonly reason: string | null;
  readonly scanners: readonly NetworkScanner[];
}
