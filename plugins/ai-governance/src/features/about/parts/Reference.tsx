import { ReactNode } from 'react';
import {
  EntityReference,
  linksOf,
  relationsOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  EntityName,
  NotRecorded,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useLinkedEntities } from '../queries';
import styles from './parts.module.css';
import { useAiEntity } from './useAiEntity';

const isUnder = (field: string, { field: path }: EntityReference) =>
  path === field ||
  path.startsWith(`${field}[`) ||
  path.startsWith(`${field}.`);

/** The refs that a field of the entity of the page holds, in full. */
function useReferences(field: string): EntityReference[] {
  const entity = useAiEntity();
  const all = [...relationsOf(entity), ...linksOf(entity)];
  return all.filter(reference => isUnder(field, reference));
}

/** A linked entity by name; said to be missing once the catalog knows. */
function LinkedName(props: { entityRef: string }) {
  const { entityRef } = props;
  const linked = useLinkedEntities(useAiEntity()).data;
  const isMissing = linked?.has(entityRef) && !linked.get(entityRef);
  return (
    <EntityName
      entityRef={entityRef}
      title={linked?.get(entityRef)?.metadata.title}
      state={isMissing ? 'missing' : 'found'}
    />
  );
}

/** The entity that a field names; else what the field says, or that it says nothing. */
export function Reference(props: { field: string; text?: string }): ReactNode {
  const [reference] = useReferences(props.field);
  if (reference) return <LinkedName entityRef={reference.targetRef} />;
  return props.text ?? <NotRecorded />;
}

/** Every entity that a list names, with a remark to each where there is one. */
export function References(props: {
  field: string;
  remark?: (index: number) => ReactNode;
  isInline?: boolean;
}) {
  const { field, remark, isInline } = props;
  const references = useReferences(field);
  if (!references.length) return <NotRecorded />;
  return (
    <ul className={isInline ? styles.inline : styles.plain}>
      {references.map(reference => (
        <li key={reference.field}>
          <LinkedName entityRef={reference.targetRef} />
          {remark ? <> {remark(indexOf(field, reference))}</> : null}
        </li>
      ))}
    </ul>
  );
}

/** The place of an item in its list: 2 for `spec.datasets[2].ref`. */
function indexOf(field: string, { field: path }: EntityReference) {
  return Number(/^\[(\d+)\]/.exec(path.slice(field.length))?.[1] ?? 0);
}
