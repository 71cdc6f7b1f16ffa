import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/commands.tsx';

/** The ways to the work on many pages, also from the list of commands. */
export function ImageButtons({ onWork, onChecks }: { readonly onWork: () => void; readonly onChecks: () => void }) {
  const { t } = useTranslation('images');
  useCommand({ id: 'digitise-image-work', label: t('work.title'), keywords: 'image work deskew crop tuxiangchuli 图像处理 纠偏 裁边' }, onWork, true);
  useCommand({ id: 'digitise-check-images', label: t('check.title'), keywords: 'check images quality jiancha 检查 图像' }, onChecks, true);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={onWork}>{t('open')}</Button>
      <Button variant="default" size="compact-sm" onClick={onChecks}>{t('openChecks')}</Button>
    </>
  );
}
