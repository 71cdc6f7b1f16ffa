/** A file of a record as the manifest names it. */
export interface DeliveredFile { readonly name: string; /** Lower-case hex, as stated. */ readonly sha256: string }

/** A record as the sender wrote it; nothing is interpreted yet. */
export interface DeliveredRecord {
  /** Where it stands: number in the JSON from 1, row of the CSV. */
  readonly line: number;
  readonly externalId: string;
  readonly revision: string;
  /** Under the sender's own names. */
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly DeliveredFile[];
}

/** Something that lies in the store. */
export interface StoreEntry {
  readonly typeKey: string;
  /** Name of the folder, the file, or the row. */
  readonly name: string;
  /** Changes when anything of it does; null while it is not complete, and is then not opened. */
  readonly fingerprint: string | null;
}

/** What goes back to the sender: beside the delivery, under names that no sender may use. */
export interface Receipt {
  /** JSON for the other system. */
  readonly receipt: string;
  /** CSV for its people; null where nothing was refused. */
  readonly problems: string | null;
}

export interface OpenDelivery {
  readonly records: readonly DeliveredRecord[];
  /** The bytes of a file, proven to be those of the stated hash. Throws DELIVERIES_FILE_*. */
  read(file: DeliveredFile): Promise<Uint8Array>;
}

/** An intermediate store, whatever carries it. What lies in it is never moved or deleted. */
export interface DeliveryStore {
  /** Of these types. Throws DELIVERIES_STORE_MISSING, DELIVERIES_STORE_UNREADABLE. */
  list(typeKeys: readonly string[]): Promise<StoreEntry[]>;
  /** `idField`: what the sender calls the id, besides its usual names. Throws DELIVERIES_MANIFEST_*, DELIVERIES_ID_TWICE and the like. */
  open(entry: StoreEntry, idField: string): Promise<OpenDelivery>;
  /** Durable when it answers. Throws DELIVERIES_RECEIPT_UNWRITTEN. */
  acknowledge(entry: Pick<StoreEntry, 'typeKey' | 'name'>, receipt: Receipt): Promise<void>;
  close(): void;
}
