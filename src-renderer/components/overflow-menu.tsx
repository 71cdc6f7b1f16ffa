import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Ref } from 'react';

interface OverflowMenuProps {
  readonly label: string;
  readonly entries: readonly { readonly key: string; readonly label: string; readonly run: () => void }[];
  /** Set by the list that it ends: without an element to measure the list lets it fall into a second row. */
  readonly ref?: Ref<HTMLSpanElement>;
}

/** What finds no room in a row of buttons. */
export function OverflowMenu({ label, entries, ref }: OverflowMenuProps) {
  return (
    <span ref={ref}>
      <Menu>
        <Menu.Target><ActionIcon aria-label={label}><IconDots size={18} stroke={1.5} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>{entries.map((entry) => <Menu.Item key={entry.key} onClick={entry.run}>{entry.label}</Menu.Item>)}</Menu.Dropdown>
      </Menu>
    </span>
  );
}
