import { useEffect, useState } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Combobox } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { useAssets } from './useAssets';

const TYPING_PAUSE_MS = 200;

/** Picks another asset or system by typing a part of its name. */
export function AssetPicker(props: {
  /** The asset that is edited: it is not offered. */
  except: string;
  onChange: (entityRef: string | undefined) => void;
}) {
  const { except, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [text, setText] = useState('');
  const [term, setTerm] = useState('');
  const found = useAssets(term);
  useEffect(() => {
    const pause = setTimeout(() => setTerm(text.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  return (
    <Combobox
      // The dialog was opened to choose an asset.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      label={t('ownership.matrix.startFrom.whichAsset')}
      placeholder={t('ownership.words.party.hint')}
      search={{ mode: 'server' }}
      options={{
        items: (found.data ?? [])
          .filter(({ ref }) => ref !== except)
          .map(({ ref, title }) => ({
            id: ref,
            label: title,
            description: ref,
          })),
        filterText: text,
        setFilterText: setText,
        loadingState: found.isFetching ? 'filtering' : 'idle',
        loadMore: () => undefined,
      }}
      onChange={option => onChange(option?.id)}
    />
  );
}
