import { useState } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonIcon, TextField, VisuallyHidden } from '@backstage/ui';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../../translation';
import { moved, OrderButtons } from '../OrderButtons';
import { NamedDraft, newNamed } from './schemeDraft';
import styles from './scheme.module.css';

/** Roles or activities to add, rename, remove and put in order. */
export function NamedList(props: {
  what: 'roles' | 'activities';
  items: NamedDraft[];
  onChange: (items: NamedDraft[]) => void;
}) {
  const { what, items, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [said, setSaid] = useState('');
  const [added, setAdded] = useState<string>();
  const isRole = what === 'roles';
  const nameOf = ({ title }: NamedDraft) =>
    title ||
    t(isRole ? 'ownership.scheme.newRole' : 'ownership.scheme.newActivity');
  const change = (key: string, part: Partial<NamedDraft>) =>
    onChange(
      items.map(item => (item.key === key ? { ...item, ...part } : item)),
    );
  const add = () => {
    const item = newNamed(items);
    setAdded(item.key);
    onChange([...items, item]);
  };
  return (
    <>
      <ol className={styles.rows} aria-label={t(`ownership.scheme.${what}`)}>
        {items.map((item, index) => (
          <li
            key={item.key}
            className={styles.row}
            data-plain={isRole ? undefined : ''}
          >
            <TextField
              size="small"
              label={t('ownership.scheme.name')}
              maxLength={100}
              // The field that was asked for a moment ago.
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={item.key === added}
              value={item.title}
              onChange={title => change(item.key, { title })}
            />
            <TextField
              size="small"
              label={t('ownership.scheme.description')}
              maxLength={500}
              value={item.description}
              onChange={description => change(item.key, { description })}
            />
            {isRole ? (
              <TextField
                size="small"
                label={t('ownership.scheme.declaredAs')}
                placeholder={t('ownership.scheme.declaredAsHint')}
                value={item.declaredAs}
                onChange={declaredAs => change(item.key, { declaredAs })}
              />
            ) : null}
            <div className={styles.buttons}>
              <OrderButtons
                name={nameOf(item)}
                index={index}
                count={items.length}
                onMove={to => {
                  onChange(moved(items, index, to));
                  setSaid(
                    t('ownership.scheme.moved', {
                      place: `${to + 1}`,
                      total: `${items.length}`,
                    }),
                  );
                }}
              />
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiCloseLine />}
                aria-label={t('ownership.words.remove', {
                  name: nameOf(item),
                })}
                isDisabled={items.length === 1}
                onPress={() =>
                  onChange(items.filter(({ key }) => key !== item.key))
                }
              />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={add}
        >
          {t(
            isRole
              ? 'ownership.scheme.addRole'
              : 'ownership.scheme.addActivity',
          )}
        </Button>
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
