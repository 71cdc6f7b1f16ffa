import { Button } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './scanner.module.css';

interface ScannerButtonProps {
  readonly isOpen: boolean;
  readonly disabled: boolean;
  readonly onToggle: () => void;
}

/** The third source of pages, beside camera and files. */
export function ScannerButton({ isOpen, disabled, onToggle }: ScannerButtonProps) {
  const { t } = useTranslation('scanner');
  return <Button variant="default" aria-pressed={isOpen} disabled={disabled} className={classes.open} leftSection={<IconScan size={16} stroke={1.5} aria-hidden="true" />} onClick={onToggle}>{t('open')}</Button>;
}
