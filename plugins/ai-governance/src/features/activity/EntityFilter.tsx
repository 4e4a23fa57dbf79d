import { useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Combobox } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { useChoices } from './queries';

const TYPING_PAUSE_MS = 200;
const NOBODY = 'user:default/nobody';

/** Filters by an entity that is found by a part of its name. */
export function EntityFilter(props: {
  label: string;
  kinds: readonly string[];
  /** Entity ref; empty is no filter. */
  value: string;
  onChange: (ref: string) => void;
}) {
  const { label, kinds, value, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const isRef = /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/.test(value);
  const { primaryTitle } = useEntityPresentation(isRef ? value : NOBODY);
  const title = isRef ? primaryTitle : value;
  const [text, setText] = useState('');
  const [term, setTerm] = useState('');
  const pause = useRef<ReturnType<typeof setTimeout>>();
  // With somebody chosen the field holds the name: that is no search.
  const found = useChoices(kinds, term === title ? '' : term);

  const search = (typed: string) => {
    setText(typed);
    if (typed === '' && value !== '') onChange('');
    clearTimeout(pause.current);
    pause.current = setTimeout(() => setTerm(typed.trim()), TYPING_PAUSE_MS);
  };
  return (
    <Combobox
      label={label}
      size="small"
      placeholder={t('activity.searchHint')}
      search={{ mode: 'server' }}
      options={{
        items: found.data ?? [],
        filterText: text,
        setFilterText: search,
        loadingState: loadingStateOf(found),
        loadMore: () => undefined,
      }}
      value={value ? { id: value, label: title } : null}
      onChange={choice => onChange(choice?.id ?? '')}
    />
  );
}

function loadingStateOf(query: { isError: boolean; isFetching: boolean }) {
  if (query.isError) return 'error';
  return query.isFetching ? 'filtering' : 'idle';
}
