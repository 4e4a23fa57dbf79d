import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { FactWrite } from '@aigov/backstage-plugin-ai-governance-node';
import { Said } from './settle';

const ENTITY_REF = /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/;

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** A write as it is stored; throws when it is not on the terms of its fact. */
export function checkWrite(write: FactWrite, now: Date): Said {
  const { fact, entityRef, value, source } = write;
  const { observedAt = now, validUntil } = write;
  const refuse = (why: string) =>
    new InputError(
      `The fact '${fact.id}' of '${entityRef}' cannot be written: ${why}`,
    );
  if (!ENTITY_REF.test(entityRef) || entityRef !== lower(entityRef)) {
    throw refuse(
      'entityRef must be a full entity ref in lower case, such as model:default/triage',
    );
  }
  if (!source) throw refuse('source must say who says so');
  for (const [name, time] of Object.entries({ observedAt, validUntil })) {
    if (time && Number.isNaN(time.getTime())) {
      throw refuse(`${name} is no point in time`);
    }
  }
  if (value === undefined) return { source, observedAt };
  const parsed = fact.schema.safeParse(value);
  if (!parsed.success) throw refuse(z.prettifyError(parsed.error));
  const text = canonicalJson(parsed.data);
  const isPlain = typeof parsed.data === 'string';
  if (!isPlain && !fact.schema.safeParse(JSON.parse(text)).success) {
    throw refuse(
      `its schema does not take ${text.slice(
        0,
        100,
      )}, which is what JSON makes of the value: use a schema of JSON values without transforms`,
    );
  }
  return { value: text, source, observedAt, validUntil };
}

/** JSON with sorted keys, so that the same value is always the same text. */
function canonicalJson(data: unknown): string {
  const text = JSON.stringify(data, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
  return text ?? 'null';
}
