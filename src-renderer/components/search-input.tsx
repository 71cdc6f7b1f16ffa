import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

interface SearchInputProps {
  /** Read out, and shown while the box is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The box above a list that looks for words in it. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  return <TextInput w={360} type="search" aria-label={label} placeholder={label} leftSection={<IconSearch size={16} stroke={1.5} />} value={value} onChange={(event) => { onChange(event.currentTarget.value); }} />;
}
