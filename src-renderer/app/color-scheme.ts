import { useMantineColorScheme } from '@mantine/core';

export type SchemeChoice = 'light' | 'dark' | 'auto';

const NEXT: Record<SchemeChoice, SchemeChoice> = { light: 'dark', dark: 'auto', auto: 'light' };

/** Light, dark, or as the system; remembered at this workstation. */
export function useSchemeChoice(): { readonly choice: SchemeChoice; readonly next: SchemeChoice; readonly choose: (choice: SchemeChoice) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { choice: colorScheme, next: NEXT[colorScheme], choose: setColorScheme };
}
