import { KeyboardEvent, ReactNode, useEffect, useRef } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonIcon, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { aiGovernanceReactTranslationRef } from './translation';
import styles from './SidePanel.module.css';

/**
 * Details of a row beside its list. It takes the focus when it opens, closes
 * with Escape and gives the focus back; the list stays usable.
 *
 * @public
 */
export function SidePanel(props: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, onClose, children } = props;
  const { t } = useTranslationRef(aiGovernanceReactTranslationRef);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={closeOnEscape}
    >
      <div className={styles.head}>
        <Text as="h2" variant="title-x-small">
          {title}
        </Text>
        <ButtonIcon
          aria-label={t('close')}
          variant="tertiary"
          icon={<RiCloseLine />}
          onPress={onClose}
        />
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
