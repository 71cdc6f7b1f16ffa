/** `stage4` where `stage1` to `stage3` are taken: a key that none of the others has. */
export function freshKey(stem: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
