import { MENU_ACTIONS } from '../../../shared/contract/menuAction';
import type { Call } from '../../call/Call';
import { useMeetingCall } from '../../hooks/BreakoutContext';
import { useActions } from '../../hooks/useActions';
import { useInviteUrl } from '../../hooks/useInviteUrl';
import { useTranslation } from '../../hooks/useTranslation';
import { usePanels } from '../../store/panels';
import { usePreferences } from '../../store/preferences';
import { copyText } from '../../ui/copyText';
import { toast } from '../../ui/toast';
import type { Sharing } from './useSharing';

interface CallActionOptions {
  call: Call;
  sharing: Sharing;
  mayReadChat: boolean;
  openDevices: () => void;
  /** Absent where the role does not allow it. */
  askToEnd: (() => void) | undefined;
}

/** Offers what one can do in a call to the bar, the keyboard, the native menu and the sharing bar. */
export function useCallActions({ call, sharing, mayReadChat, openDevices, askToEnd }: CallActionOptions): void {
  const { t } = useTranslation();
  const { media } = call;
  const meeting = useMeetingCall();
  const { setPreferences } = usePreferences.getState();
  const toggle = usePanels((panels) => panels.toggle);
  const inviteUrl = useInviteUrl();
  const always = () => true;
  useActions([
    {
      id: 'mic.toggle',
      labelKey: 'actions.micToggle',
      labelNow: () => (media.microphone.get().wanted ? 'controls.mute' : 'controls.unmute'),
      group: 'call',
      menus: ['native'],
      isOn: () => media.microphone.get().enabled,
      follows: [media.microphone, call.can],
      shortcut: MENU_ACTIONS['mic.toggle'],
      canRun: () => call.can.get().microphone,
      run: () => {
        const on = !media.microphone.get().wanted;
        setPreferences({ microphoneOn: on });
        void media.setMicrophone(on);
      },
    },
    {
      id: 'camera.toggle',
      labelKey: 'actions.cameraToggle',
      labelNow: () => (media.camera.get().wanted ? 'controls.cameraOff' : 'controls.cameraOn'),
      group: 'call',
      menus: ['native'],
      isOn: () => media.camera.get().enabled,
      follows: [media.camera, call.can],
      shortcut: MENU_ACTIONS['camera.toggle'],
      canRun: () => call.can.get().camera,
      run: () => {
        const on = !media.camera.get().wanted;
        setPreferences({ cameraOn: on });
        void media.setCamera(on);
      },
    },
    {
      id: 'share.start',
      labelKey: 'actions.shareStart',
      group: 'call',
      menus: ['native'],
      follows: [call.can],
      shortcut: MENU_ACTIONS['share.start'],
      canRun: () => call.can.get().share,
      run: sharing.start,
    },
    {
      id: 'share.stop',
      labelKey: 'actions.shareStop',
      group: 'call',
      follows: [media.ownShares],
      canRun: () => media.ownShares.get().length > 0,
      run: () => void media.stopShare(),
    },
    {
      id: 'share.endBecauseLocked',
      labelKey: 'actions.shareStop',
      hidden: true,
      canRun: () => media.ownShares.get().length > 0,
      run: () => void media.endSharesBecauseLocked(),
    },
    {
      id: 'chat.toggle',
      labelKey: 'actions.chatToggle',
      group: 'chat',
      menus: ['native'],
      isOn: () => usePanels.getState().open === 'chat',
      follows: [usePanels],
      shortcut: MENU_ACTIONS['chat.toggle'],
      canRun: () => mayReadChat,
      run: () => toggle('chat'),
    },
    {
      id: 'people.toggle',
      labelKey: 'actions.peopleToggle',
      group: 'people',
      menus: ['native'],
      isOn: () => usePanels.getState().open === 'people',
      follows: [usePanels],
      shortcut: MENU_ACTIONS['people.toggle'],
      canRun: always,
      run: () => toggle('people'),
    },
    {
      id: 'devices.open',
      labelKey: 'actions.devices',
      labelNow: () => 'controls.settings',
      group: 'call',
      menus: ['more', 'native'],
      canRun: always,
      run: openDevices,
    },
    { id: 'background.open', labelKey: 'actions.background', group: 'call', canRun: always, run: openDevices },
    {
      id: 'fullScreen.toggle',
      labelKey: 'actions.fullScreen',
      labelNow: () => (document.fullscreenElement ? 'controls.leaveFullScreen' : 'controls.fullScreen'),
      group: 'view',
      menus: ['more'],
      canRun: () => document.fullscreenEnabled,
      run: () => void toggleFullScreen(),
    },
    {
      id: 'link.copy',
      labelKey: 'actions.copyLink',
      labelNow: () => 'controls.copyLink',
      group: 'people',
      menus: ['more'],
      canRun: () => inviteUrl !== undefined,
      run: () => {
        copyText(inviteUrl ?? '').then((copied) => {
          if (copied) toast(t('controls.linkCopied'), { tone: 'ok' });
        });
      },
    },
    {
      id: 'call.leave',
      labelKey: 'actions.leave',
      group: 'call',
      menus: ['native'],
      shortcut: MENU_ACTIONS['call.leave'],
      canRun: always,
      run: () => void meeting.leave(),
    },
    {
      id: 'call.end',
      labelKey: 'actions.end',
      group: 'call',
      canRun: () => askToEnd !== undefined,
      run: () => askToEnd?.(),
    },
  ]);
}

async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch (error) {
    console.warn('Full screen was refused', error);
  }
}
