import { PlugZap } from 'lucide-react';
import { LandingPage } from '../features/enter/LandingPage';
import { HomePage } from '../features/home/HomePage';
import { PasteBox } from '../features/paste/PasteBox';
import { useDetailsWords } from '../hooks/useDetailsWords';
import { useFaultText } from '../hooks/useFaultText';
import { useSession } from '../hooks/useSession';
import { useTranslation } from '../hooks/useTranslation';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { EmptyState } from '../ui/EmptyState';
import { fetched } from '../ui/fetched';
import styles from './Screen.module.css';

const CreateRoomDialog = fetched(() => import('./rooms/CreateRoom'));
const LinksDialog = fetched(() => import('../features/links/LinksDialog'));

/** The start: rooms for those who are signed in, a door for everyone else. */
export function RootPage() {
  const { t } = useTranslation();
  const detailsWords = useDetailsWords();
  const faultText = useFaultText();
  const { caller, mayCreateRooms, error, retry } = useSession();
  if (caller === 'admin' || caller === 'user')
    return (
      <HomePage door={<PasteBox />} mayCreate={mayCreateRooms} CreateRoom={CreateRoomDialog} Links={LinksDialog} />
    );
  if (caller === 'guest') return <LandingPage door={<PasteBox main />} />;
  if (error === undefined) return null;
  const fault = faultText(error);
  return (
    <div className={styles.screen}>
      <EmptyState
        level={1}
        icon={<PlugZap />}
        title={fault.sentence}
        actions={
          <Button variant="primary" onClick={retry}>
            {t('app.retry')}
          </Button>
        }
        more={<Details {...detailsWords} text={fault.details} />}
      />
    </div>
  );
}
