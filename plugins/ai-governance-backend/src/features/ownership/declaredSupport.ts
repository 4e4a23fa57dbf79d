import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  AiEntity,
  Contact,
  isAIToolEntity,
  isModelEntity,
  SupportPath,
  supportPathSchema,
} from '@aigov/backstage-plugin-ai-governance-common';

/** Whether the catalog names somebody outside who makes or sells it. */
export function hasVendor(entity: AiEntity): boolean {
  if (isAIToolEntity(entity)) return Boolean(entity.spec.vendor?.name);
  return isModelEntity(entity) && entity.spec.provider?.kind === 'vendor';
}

/** The support path of a catalog file, as far as it declares one. */
export function declaredSupport(entity: AiEntity): SupportPath | undefined {
  const given = givenOf(entity);
  const steps = Object.entries(given).flatMap(([step, value]) => {
    const parsed = supportPathSchema.safeParse({ [step]: value });
    return parsed.success && value !== undefined
      ? [[step, parsed.data[step as keyof SupportPath]]]
      : [];
  });
  return steps.length
    ? supportPathSchema.parse(Object.fromEntries(steps))
    : undefined;
}

function givenOf(entity: AiEntity): Record<string, unknown> {
  if (isModelEntity(entity)) {
    const name = hasVendor(entity) ? entity.spec.provider?.name : undefined;
    return { vendor: name && { name } };
  }
  if (!isAIToolEntity(entity)) return {};
  const { support, vendor, contract } = entity.spec;
  return {
    firstContact: contactOf(support?.firstContact),
    channel: support?.channel && { title: support.channel },
    knowledgeBase: support?.knowledgeBase,
    escalation: support?.escalation
      ? [{ contact: contactOf(support.escalation) }]
      : undefined,
    vendor: vendor?.name && {
      name: vendor.name,
      contact: contactOf(vendor.support?.contact),
      contract: contract?.id,
    },
  };
}

/** A ref is a party of the catalog, anything else a text. */
function contactOf(text: string | undefined): Contact | undefined {
  if (!text) return undefined;
  return /^(group|user):/i.test(text)
    ? { party: stringifyEntityRef(parseEntityRef(text)) }
    : { text };
}
