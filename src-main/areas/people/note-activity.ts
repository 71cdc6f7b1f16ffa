/** The gatekeeper notes the activity before the verb runs; there is nothing more to do. */
export function noteActivity(): Record<string, never> {
  return {};
}
