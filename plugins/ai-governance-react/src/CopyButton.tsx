import { useState } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { aiGovernanceReactTranslationRef } from './translation';

/**
 * Copies a text and says whether that worked. The label names what is copied
 * ("Copy entity ref").
 *
 * @public
 */
export function CopyButton(props: { text: string; label?: string }) {
  const { t } = useTranslationRef(aiGovernanceReactTranslationRef);
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const label = props.label ?? t('copy');
  const words = { idle: label, copied: t('copied'), failed: t('copyFailed') };
  return (
    <Button
      size="small"
      variant="tertiary"
      iconStart={state === 'copied' ? <RiCheckLine /> : <RiFileCopyLine />}
      onPress={async () => {
        try {
          await window.navigator.clipboard.writeText(props.text);
          setState('copied');
        } catch {
          setState('failed');
        }
      }}
    >
      <span aria-live="polite">{words[state]}</span>
    </Button>
  );
}
