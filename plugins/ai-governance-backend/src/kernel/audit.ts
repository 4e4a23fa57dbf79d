import express from 'express';
import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Endpoint } from '@aigov/backstage-plugin-ai-governance-common';
import { actorOf } from './actor';

/** What a call came to, as far as the audit wants to know. */
export interface Outcome {
  entityRef?: string;
  revision?: number;
}

/** The audit event of one call: it ends in success, or in failure. */
export interface AuditedCall {
  success(outcome: Outcome): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** Starts the audit event of a call; undefined for what is not audited. */
export async function startAudit(
  { audit, method }: Endpoint,
  auditor: AuditorService,
  call: { request: express.Request; credentials: BackstageCredentials },
): Promise<AuditedCall | undefined> {
  if (!audit) return undefined;
  const { request, credentials } = call;
  const meta = { ...request.params, actor: actorOf(credentials) };
  const event = await auditor.createEvent({
    eventId: audit,
    severityLevel: method === 'GET' ? 'low' : 'medium',
    request,
    meta,
  });
  return {
    success: outcome => event.success({ meta: { ...meta, ...outcome } }),
    fail: error => event.fail({ meta, error }),
  };
}
