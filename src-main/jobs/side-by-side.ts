/**
 * Does `work` with one thing after the other, at most `width` at the same time. After the first failure nothing more is begun; what was begun is waited for,
 * and then the failure is thrown.
 */
export async function sideBySide<Thing>(things: Iterable<Thing>, width: number, work: (thing: Thing) => Promise<void>): Promise<void> {
  const left = things[Symbol.iterator]();
  let failure: { readonly error: unknown } | null = null;
  const lane = async (): Promise<void> => {
    for (let next = left.next(); failure === null && next.done !== true; next = left.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}
