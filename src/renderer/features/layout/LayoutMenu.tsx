import type { ReactElement } from 'react';
import { LAYOUTS } from '../../../shared/domain/layout';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { runAction } from '../../store/actions';
import { SELF_PLACES, usePreferences } from '../../store/preferences';
import { shownView, useView } from '../../store/view';
import { Menu } from '../../ui/Menu';
import { MenuCheck } from '../../ui/MenuCheck';
import { MenuChoice } from '../../ui/MenuChoice';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { LayoutPictogram } from './LayoutPictogram';
import { useMayLead } from './useMayLead';

/** How one looks at the meeting; for moderators also whether everyone does. */
export default function LayoutMenu({ trigger }: { trigger: ReactElement<Record<string, unknown>> }) {
  const { t } = useTranslation();
  const layout = useView((view) => shownView(view).layout);
  const self = usePreferences((preferences) => preferences.self);
  const hidesWithoutVideo = usePreferences((preferences) => preferences.hidesWithoutVideo);
  const { setPreferences } = usePreferences.getState();
  const isLeading = useReadable(useCall().followMe.isLeading);
  const mayLead = useMayLead();
  return (
    <Menu defaultOpen trigger={trigger}>
      <MenuChoice
        heading={t('layout.heading')}
        value={layout}
        options={LAYOUTS.map((value) => ({
          value,
          label: t(`layout.${value}`),
          icon: <LayoutPictogram layout={value} />,
        }))}
        onChange={(value) => runAction(`layout.${value}`)}
      />
      <MenuSeparator />
      <MenuChoice
        heading={t('layout.self')}
        value={self}
        options={SELF_PLACES.map((value) => ({ value, label: t(`layout.selfPlace.${value}`) }))}
        onChange={(value) => setPreferences({ self: value })}
      />
      <MenuSeparator />
      <MenuCheck
        heading={t('layout.others')}
        options={[{ value: 'video', label: t('layout.hideWithoutVideo'), checked: hidesWithoutVideo }]}
        onChange={() => runAction('video.only')}
      />
      {(mayLead || isLeading) && (
        <>
          <MenuSeparator />
          <MenuCheck
            heading={t('layout.everyone')}
            options={[{ value: 'lead', label: t('layout.leadOn'), checked: isLeading }]}
            onChange={() => runAction('view.lead')}
          />
        </>
      )}
    </Menu>
  );
}
