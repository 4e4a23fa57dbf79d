import { useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SearchField } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { InventoryState } from './inventoryState';
import styles from './SearchBox.module.css';

const TYPING_PAUSE_MS = 300;

/** Free text; it goes into the address once the typing pauses. */
export function SearchBox({ inventory }: { inventory: InventoryState }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [typing, setTyping] = useState<string>();
  const pause = useRef<ReturnType<typeof setTimeout>>();

  const search = (text: string) => {
    clearTimeout(pause.current);
    setTyping(text);
    pause.current = setTimeout(() => {
      inventory.filter({ q: text.trim() });
      setTyping(undefined);
    }, TYPING_PAUSE_MS);
  };

  return (
    <SearchField
      className={styles.search}
      size="small"
      aria-label={t('inventory.search')}
      placeholder={t('inventory.searchHint')}
      value={typing ?? inventory.state.q}
      maxLength={200}
      onChange={search}
    />
  );
}
