import { Globe, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useFaultText } from '../../hooks/useFaultText';
import { useTranslation } from '../../hooks/useTranslation';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { PagedList } from '../../ui/PagedList';
import { Row } from '../../ui/Row';
import { SectionHead } from '../../ui/SectionHead';
import { TextField } from '../../ui/TextField';
import styles from './EmbeddingSection.module.css';
import { originOf } from './originOf';
import { useParents } from './useParents';

/** Which sites may show rooms inside their own pages. */
export default function EmbeddingSection() {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const { query, parents, saving } = useParents();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const origin = originOf(text);
    setWrong(origin === undefined);
    if (origin === undefined || saving.isPending) return;
    if (parents.includes(origin)) setText('');
    else saving.mutate((now) => [...now, origin], { onSuccess: () => setText('') });
  };
  return (
    <>
      <SectionHead title={t('embedding.title')} lead={t('embedding.lead')} />
      <form className={styles.form} onSubmit={add} noValidate>
        <TextField
          label={t('embedding.origin')}
          hint={t('embedding.hint')}
          error={wrong ? t('embedding.wrong') : saving.error ? faultText(saving.error).sentence : undefined}
          mono
          value={text}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          placeholder="https://example.org"
          onChange={(event) => {
            setText(event.target.value);
            setWrong(false);
            saving.reset();
          }}
        />
        <Button type="submit" busy={saving.isPending}>
          {t('embedding.add')}
        </Button>
      </form>
      <PagedList
        label={t('embedding.title')}
        loading={query.isPending}
        failure={query.error && !query.data ? faultText(query.error).sentence : undefined}
        retryLabel={t('app.retry')}
        onRetry={() => void query.refetch()}
        isEmpty={parents.length === 0}
        empty={
          <EmptyState icon={<Globe />} title={t('embedding.none')}>
            {t('embedding.noneBody')}
          </EmptyState>
        }
        more={undefined}
        moreLabel={t('admin.more')}
        loadingMore={false}
      >
        {parents.map((origin) => (
          <Row
            key={origin}
            lead={<Globe aria-hidden="true" />}
            title={origin}
            actions={
              <IconButton
                icon={<X />}
                label={t('embedding.remove', { origin })}
                onClick={() => saving.mutate((now) => now.filter((other) => other !== origin))}
              />
            }
          />
        ))}
      </PagedList>
    </>
  );
}
