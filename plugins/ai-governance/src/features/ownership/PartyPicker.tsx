import { useCallback, useRef, useState } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Combobox, Flex } from '@backstage/ui';
import { StatusMark } from '@aigov/backstage-plugin-ai-governance-react';
import { aiGovernanceTranslationRef } from '../../translation';
import { PartyOption, useParties, useParty } from './useParties';

const TYPING_PAUSE_MS = 200;

/** @see PartyPicker */
export interface PartyPickerProps {
  /** Visible label; without it an `aria-label` names the field. */
  label?: string;
  'aria-label'?: string;
  description?: string;
  /** Entity ref of the party; undefined is nobody. */
  value: string | undefined;
  onChange: (ref: string | undefined) => void;
  isRequired?: boolean;
  autoFocus?: boolean;
}

/**
 * Picks a person or group of the catalog by typing a part of the name. Emptying
 * the field picks nobody. A party that left the catalog is said to be gone.
 */
export function PartyPicker(props: PartyPickerProps) {
  const { value, onChange, ...field } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const chosen = useParty(value);
  const [text, setText] = useState('');
  const [term, setTerm] = useState('');
  const pause = useRef<ReturnType<typeof setTimeout>>();
  // Known at once, so that the field does not change under the cursor.
  const [picked, setPicked] = useState<{ id: string; label: string }>();
  const known = picked?.id === value ? picked?.label : chosen.data?.title;
  const title = value ? known ?? parseEntityRef(value).name : undefined;
  // With somebody chosen the field holds the name: that is no search.
  const found = useParties(term === title ? '' : term);

  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };
  const search = useCallback((typed: string) => {
    setText(typed);
    if (typed === '' && latest.current.value) {
      latest.current.onChange(undefined);
    }
    clearTimeout(pause.current);
    pause.current = setTimeout(() => setTerm(typed.trim()), TYPING_PAUSE_MS);
  }, []);

  const optionOf = (party: PartyOption) => ({
    id: party.ref,
    label: party.title,
    description: t(`ownership.words.party.${party.kind}`, { ref: party.ref }),
  });
  const selected = value ? { id: value, label: title ?? value } : null;
  const items = found.data?.map(optionOf) ?? [];
  return (
    <Flex direction="column" gap="1">
      <Combobox
        {...field}
        size="small"
        placeholder={t('ownership.words.party.hint')}
        search={{ mode: 'server' }}
        options={{
          // Without its item in the list, the field would lose the party.
          items:
            selected && !items.some(({ id }) => id === selected.id)
              ? [selected, ...items]
              : items,
          filterText: text,
          setFilterText: search,
          loadingState: loadingStateOf(found),
          loadMore: () => undefined,
        }}
        value={selected}
        onChange={option => {
          setPicked(option ?? undefined);
          onChange(option?.id);
        }}
      />
      {value && chosen.data === null ? (
        <StatusMark status="not-met">
          {t('ownership.words.party.left', { ref: value })}
        </StatusMark>
      ) : null}
    </Flex>
  );
}

function loadingStateOf(query: { isError: boolean; isFetching: boolean }) {
  if (query.isError) return 'error';
  return query.isFetching ? 'filtering' : 'idle';
}
