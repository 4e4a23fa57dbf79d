import { useCallback, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * How one piece of state is written in the query string.
 *
 * @public
 */
export interface UrlField<T> {
  read(values: string[]): T;
  /** The values to write; none when the state is the default. */
  write(value: T): string[];
}

/**
 * A text; absent from the address when it is empty or the default.
 *
 * @public
 */
export function urlText(fallback: string = ''): UrlField<string> {
  return {
    read: values => values[0] ?? fallback,
    write: value => (value === '' || value === fallback ? [] : [value]),
  };
}

/**
 * One of a few words; anything else in the address reads as the default.
 *
 * @public
 */
export function urlChoice<const T extends string>(
  choices: readonly T[],
  fallback: T,
): UrlField<T> {
  return {
    read: values => choices.find(choice => choice === values[0]) ?? fallback,
    write: value => (value === fallback ? [] : [value]),
  };
}

/**
 * A list; the parameter is repeated.
 *
 * @public
 */
export function urlList(): UrlField<string[]> {
  return { read: values => values, write: value => value };
}

/**
 * Yes or no; absent from the address when no.
 *
 * @public
 */
export function urlFlag(): UrlField<boolean> {
  return {
    read: values => values[0] === '1',
    write: value => (value ? ['1'] : []),
  };
}

/** @public */
export type UrlStateOf<F> = {
  [K in keyof F]: F[K] extends UrlField<infer T> ? T : never;
};

/**
 * Changes some of the state. `replace` (the default) keeps one entry in the
 * history, `push` lets the back button undo the change.
 *
 * @public
 */
export type SetUrlState<S> = (
  change: Partial<S>,
  history?: 'replace' | 'push',
) => void;

/**
 * State that lives in the address: reloading and sharing keep it. Declare the
 * fields outside the component; parameters of others are left alone.
 *
 * @public
 */
export function useUrlState<F extends Record<string, UrlField<unknown>>>(
  fields: F,
): [UrlStateOf<F>, SetUrlState<UrlStateOf<F>>] {
  const [params, setParams] = useSearchParams();
  const latest = useRef({ params, setParams });
  latest.current = { params, setParams };

  const state = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          field.read(params.getAll(name)),
        ]),
      ) as UrlStateOf<F>,
    [fields, params],
  );
  const change = useCallback<SetUrlState<UrlStateOf<F>>>(
    (values, history = 'replace') => {
      const next = new URLSearchParams(latest.current.params);
      for (const [name, value] of Object.entries(values)) {
        next.delete(name);
        const written = value === undefined ? [] : fields[name].write(value);
        for (const item of written) next.append(name, item);
      }
      latest.current.params = next;
      latest.current.setParams(next, {
        replace: history === 'replace',
        preventScrollReset: true,
      });
    },
    [fields],
  );
  return [state, change];
}
