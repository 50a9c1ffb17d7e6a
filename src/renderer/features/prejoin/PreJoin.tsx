import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Preview } from '../../call/preview';
import type { Backgrounds } from '../../devices/useBackgrounds';
import type { FaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { usePreferences } from '../../store/preferences';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Spinner } from '../../ui/Spinner';
import { TextField } from '../../ui/TextField';
import { DeviceFold } from './DeviceFold';
import { DoorNotice } from './DoorNotice';
import type { DoorState } from './DoorState';
import { Inside } from './Inside';
import { JoinFailed } from './JoinFailed';
import styles from './PreJoin.module.css';
import { PreviewBox } from './PreviewBox';

/** Longest name of a participant, in characters; what a host accepts. */
const NAME_MAX = 60;

/** What the button does. */
const JOIN_WORDS = {
  open: 'prejoin.join',
  early: 'prejoin.join',
  knock: 'lobby.ask',
  full: 'prejoin.queue',
  waiting: 'prejoin.join',
  shut: 'prejoin.join',
} as const satisfies Record<DoorState['kind'], string>;

export interface PreJoinProps {
  /** Absent for the moment in which it is made, and for good where nothing may be published. */
  preview: Preview | undefined;
  backgrounds: Backgrounds;
  roomName: string;
  /** Names of those who are inside; undefined where it is not known. */
  inside: readonly string[] | undefined;
  isModerator: boolean;
  mayPublish: boolean;
  mayUseMicrophone: boolean;
  mayUseCamera: boolean;
  mayUseBackground: boolean;
  /** Set where a token says who we are. */
  fixedName?: string;
  door: DoorState;
  /** Where someone with an account can say so. */
  signInHref?: string;
  /** What is asked for before one goes in: the key of an encrypted meeting. */
  demand?: ReactNode;
  /** Nobody can go in from here, whatever they do. */
  isBarred?: boolean;
  joining: boolean;
  /** Why the last attempt failed. */
  fault: FaultText | undefined;
  /** Joins, asks to be let in or stands in line, as the door has it. */
  onJoin: (name: string) => void;
  onCancel: () => void;
  onHome: () => void;
  /** Ways out, under the button. */
  children?: ReactNode;
}

/** The last look before going in. Join works at once and waits for nothing but the host's answer. */
export function PreJoin({
  preview,
  backgrounds,
  roomName,
  inside,
  isModerator,
  mayPublish,
  mayUseMicrophone,
  mayUseCamera,
  mayUseBackground,
  fixedName,
  door,
  signInHref,
  demand,
  isBarred = false,
  joining,
  fault,
  onJoin,
  onCancel,
  onHome,
  children,
}: PreJoinProps) {
  const { t } = useTranslation();
  const { name: rememberedName, setPreferences } = usePreferences();
  const [name, setName] = useState(fixedName ?? rememberedName);
  const [nameMissing, setNameMissing] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const joinButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Whoever comes by keyboard types the name where it is missing, and else presses Enter.
    const first = nameField.current?.value === '' ? nameField.current : joinButton.current;
    first?.focus({ preventScroll: true });
  }, []);

  const isWaiting = door.kind === 'waiting' || (door.kind === 'full' && door.isQueued);
  const isShut = door.kind === 'shut';
  const hasPreview = mayPublish && !isShut;

  const join = () => {
    if (isWaiting || isShut || isBarred || door.kind === 'early') return;
    const given = name.trim();
    setNameMissing(given === '');
    if (given === '') {
      nameField.current?.focus();
      return;
    }
    if (fixedName === undefined) setPreferences({ name: given });
    onJoin(given);
  };

  return (
    <main className={styles.page}>
      <div className={hasPreview ? styles.columns : styles.single}>
        {hasPreview && (
          <PreviewBox
            preview={preview}
            name={name}
            mayUseMicrophone={mayUseMicrophone}
            mayUseCamera={mayUseCamera}
            backgrounds={mayUseBackground && mayUseCamera ? backgrounds : undefined}
          />
        )}
        <form
          className={styles.side}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            join();
          }}
        >
          <header className={styles.head}>
            <h1 className={styles.room}>{roomName}</h1>
            {inside && <Inside names={inside} />}
            {isModerator && <p className={styles.note}>{t('prejoin.asModerator')}</p>}
            {!mayPublish && <p className={styles.note}>{t('prejoin.noPublish')}</p>}
            {mayPublish && !mayUseCamera && <p className={styles.note}>{t('prejoin.noCamera')}</p>}
            {mayPublish && !mayUseMicrophone && <p className={styles.note}>{t('prejoin.noMicrophone')}</p>}
          </header>
          {fixedName === undefined && !isWaiting && !isShut && (
            <TextField
              label={t('prejoin.name')}
              error={nameMissing ? t('prejoin.nameMissing') : undefined}
              ref={nameField}
              value={name}
              maxLength={NAME_MAX}
              autoComplete="name"
              placeholder={t('prejoin.namePlaceholder')}
              onChange={(event) => {
                setName(event.target.value);
                setNameMissing(false);
              }}
            />
          )}
          {!isWaiting && !isShut && demand}
          {hasPreview && (
            <div className={styles.devices}>
              {preview && <DeviceFold preview={preview} mayUseCamera={mayUseCamera} />}
            </div>
          )}
          <DoorNotice door={door} signInHref={signInHref} onCancel={onCancel} />
          {fault && joining && <Banner title={t('prejoin.preparing')} icon={<Spinner size={18} />} />}
          {fault && !joining && <JoinFailed fault={fault} onRetry={join} onHome={onHome} />}
          {!isWaiting && (
            <div className={styles.go}>
              {isShut ? (
                // A button of its own: whoever is about to press the other must not be sent away by it.
                <Button key="home" size="large" wide onClick={onHome}>
                  {t('app.home')}
                </Button>
              ) : (
                <Button
                  key="join"
                  ref={joinButton}
                  type="submit"
                  variant="primary"
                  size="large"
                  wide
                  busy={joining}
                  disabled={isBarred || door.kind === 'early'}
                >
                  {t(JOIN_WORDS[door.kind])}
                </Button>
              )}
            </div>
          )}
          {children && <div className={styles.out}>{children}</div>}
        </form>
      </div>
    </main>
  );
}
