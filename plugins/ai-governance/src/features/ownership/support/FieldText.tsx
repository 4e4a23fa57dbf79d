import {
  Contact,
  severities,
  SupportPath,
} from '@aigov/backstage-plugin-ai-governance-common';
import { formatMinutes } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import { SupportField } from './mergeSupport';
import styles from './support.module.css';

/** What a version of the path says in a field, as plain lines. */
export function FieldText(props: { field: SupportField; path: SupportPath }) {
  const { field, path } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const lines = linesOf(field, path);
  if (lines.length === 0) {
    return <>{t('ownership.support.conflict.nothing')}</>;
  }
  return (
    <ul className={styles.plain}>
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}

const contactLine = ({ party, text, url }: Contact) =>
  [party, text, url].filter(Boolean).join(', ');

function linesOf(field: SupportField, path: SupportPath): string[] {
  switch (field) {
    case 'firstContact':
    case 'onCall':
      return path[field] ? [contactLine(path[field])] : [];
    case 'hours':
    case 'knowledgeBase':
      return path[field] ? [path[field]] : [];
    case 'escalation':
      return path.escalation.map(({ contact, minutes }, index) => {
        const limits = severities.flatMap(severity => {
          const limit = minutes?.[severity];
          return limit ? [`${severity} ${formatMinutes(limit)}`] : [];
        });
        return [`${index + 1}. ${contactLine(contact)}`, ...limits].join(' · ');
      });
    case 'vendor':
      return path.vendor
        ? [
            path.vendor.name,
            ...(path.vendor.contact ? [contactLine(path.vendor.contact)] : []),
            ...(path.vendor.contract ? [path.vendor.contract] : []),
          ]
        : [];
    default:
      return path[field]
        ? [[path[field].title, path[field].url].filter(Boolean).join(', ')]
        : [];
  }
}
