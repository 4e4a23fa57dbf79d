/** Words that people write otherwise than with spaces for hyphens. */
const written: Readonly<Record<string, string>> = {
  'ab-test': 'A/B test',
  'ai-gateway': 'AI gateway',
  'ai-platform': 'AI platform',
  anonymise: 'anonymize',
  api: 'API',
  'authorised-representative': 'authorized representative',
  azureml: 'Azure ML',
  'ci-cd': 'CI/CD',
  'classical-ml': 'classical ML',
  'databricks-uc': 'Unity Catalog',
  'external-api': 'external API',
  'fine-tuned': 'fine-tuned',
  'fine-tuning': 'fine-tuning',
  finetune: 'fine-tuned',
  gpai: 'GPAI',
  huggingface: 'Hugging Face',
  'human-in-the-loop': 'human-in-the-loop',
  'human-on-the-loop': 'human-on-the-loop',
  'ide-plugin': 'IDE plug-in',
  mcp: 'MCP',
  'mcp-server': 'MCP server',
  'mission-critical': 'mission-critical',
  mlflow: 'MLflow',
  oci: 'OCI',
  odcs: 'ODCS',
  oidc: 'OIDC',
  'open-source': 'open-source',
  pseudonymised: 'pseudonymized',
  rag: 'RAG',
  'rag-app': 'RAG app',
  'real-time': 'real-time',
  saas: 'SaaS',
  'saas-feature': 'SaaS feature',
  sagemaker: 'SageMaker',
  saml: 'SAML',
  'scale-out': 'scale-out',
  'self-hosted': 'self-hosted',
  'self-supervised': 'self-supervised',
  'semi-supervised': 'semi-supervised',
  'vcs-hook': 'VCS hook',
  vertex: 'Vertex AI',
};

/**
 * A word of the vocabulary as people write it within a sentence: "SaaS",
 * "special category". Words that the vocabulary lacks lose their hyphens.
 * @public
 */
export function vocabularyWord(value: string): string {
  return Object.prototype.hasOwnProperty.call(written, value)
    ? written[value]
    : value.replace(/[-_]/g, ' ');
}

/**
 * A word of the vocabulary as it stands alone, in a cell or beside a label:
 * "Fine-tuned", "SaaS", "Production".
 * @public
 */
export function vocabularyTitle(value: string): string {
  const word = vocabularyWord(value);
  return word.charAt(0).toLocaleUpperCase('en-US') + word.slice(1);
}
