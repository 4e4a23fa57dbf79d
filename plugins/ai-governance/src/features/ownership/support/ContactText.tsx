import type {
  Contact,
  SupportView,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  EntityName,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from './support.module.css';

/**
 * Whom to ask: the party by its name, then the words and the link. A party that
 * left the catalog is a gap, not a name.
 */
export function ContactText(props: {
  contact: Contact;
  parties: SupportView['parties'];
}) {
  const { party, text, url } = props.contact;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const known = props.parties.find(({ ref }) => ref === party);
  return (
    <span className={styles.contact}>
      {party && known?.state === 'left' ? (
        <StatusMark status="not-met">
          {t('ownership.support.leftCatalog', { party })}
        </StatusMark>
      ) : null}
      {party && known?.state !== 'left' ? (
        <EntityName entityRef={party} title={known?.title} />
      ) : null}
      {party && known?.state === 'empty' ? (
        <StatusMark status="not-met">
          {t('ownership.support.emptyGroup', { party: known.title ?? party })}
        </StatusMark>
      ) : null}
      <PlaceText title={text} url={url} />
    </span>
  );
}

/** A name that leads somewhere, or the address alone. */
export function PlaceText(props: { title?: string; url?: string }) {
  const { title, url } = props;
  if (!url) return title ? <span>{title}</span> : null;
  return (
    <Link
      className={styles.link}
      href={url}
      title={url}
      {...(/^https?:/.test(url)
        ? { target: '_blank', rel: 'noopener noreferrer' }
        : {})}
    >
      {title ?? url.replace(/^(mailto:|tel:|https?:\/\/)/, '')}
    </Link>
  );
}
