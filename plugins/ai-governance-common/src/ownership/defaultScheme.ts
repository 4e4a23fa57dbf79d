import { Cells, Scheme } from './scheme';

/** Of a model, and of everything that has no template of its own. */
const modelCells: Cells = {
  discover: {
    'product-manager': 'R',
    'model-owner': 'A',
    'data-owner': 'C',
    legal: 'C',
  },
  build: {
    'product-manager': 'C',
    'model-owner': 'AR',
    'data-owner': 'C',
    mlops: 'I',
  },
  evaluate: {
    'product-manager': 'I',
    'model-owner': 'A',
    'data-owner': 'C',
    qa: 'R',
  },
  approve: {
    'product-manager': 'I',
    'model-owner': 'C',
    qa: 'C',
    mlops: 'I',
    legal: 'AR',
  },
  deploy: { 'product-manager': 'I', 'model-owner': 'C', qa: 'I', mlops: 'AR' },
  monitor: { 'model-owner': 'A', qa: 'I', mlops: 'R' },
  respond: {
    'product-manager': 'I',
    'model-owner': 'A',
    mlops: 'R',
    legal: 'I',
  },
  retire: {
    'product-manager': 'C',
    'model-owner': 'A',
    'data-owner': 'I',
    mlops: 'R',
    legal: 'C',
  },
};

const datasetCells: Cells = {
  discover: {
    'product-manager': 'R',
    'model-owner': 'C',
    'data-owner': 'A',
    legal: 'C',
  },
  build: { 'model-owner': 'C', 'data-owner': 'A', qa: 'C', mlops: 'R' },
  evaluate: { 'model-owner': 'C', 'data-owner': 'A', qa: 'R' },
  approve: { 'model-owner': 'I', 'data-owner': 'AR', qa: 'C', legal: 'C' },
  deploy: { 'model-owner': 'I', 'data-owner': 'C', mlops: 'AR' },
  monitor: { 'model-owner': 'I', 'data-owner': 'A', qa: 'R', mlops: 'R' },
  respond: { 'model-owner': 'I', 'data-owner': 'A', mlops: 'R', legal: 'I' },
  retire: { 'model-owner': 'C', 'data-owner': 'A', mlops: 'R', legal: 'C' },
};

const toolCells: Cells = {
  discover: { 'product-manager': 'AR', mlops: 'C', legal: 'C' },
  build: { 'product-manager': 'C', 'data-owner': 'C', mlops: 'AR' },
  evaluate: { 'product-manager': 'A', qa: 'R', mlops: 'C' },
  approve: {
    'product-manager': 'C',
    'data-owner': 'C',
    mlops: 'I',
    legal: 'AR',
  },
  deploy: { 'product-manager': 'C', qa: 'I', mlops: 'AR' },
  monitor: { 'product-manager': 'I', mlops: 'AR' },
  respond: { 'product-manager': 'I', mlops: 'AR', legal: 'I' },
  retire: { 'product-manager': 'A', mlops: 'R', legal: 'C' },
};

/**
 * The rules of ownership that the suite comes with: revision 0, until
 * governance publishes others.
 *
 * @public
 */
export const defaultScheme: Scheme = {
  roles: [
    {
      id: 'product-manager',
      title: 'Product manager',
      description: 'Decides what it is for, and holds the contract of a tool',
      declaredAs: ['productManager', 'contractOwner'],
    },
    {
      id: 'model-owner',
      title: 'Model owner',
      description: 'Answers for the model',
      declaredAs: ['modelOwner'],
    },
    {
      id: 'data-owner',
      title: 'Data owner',
      description: 'Answers for the data',
      declaredAs: ['dataOwner'],
    },
    {
      id: 'qa',
      title: 'QA',
      description: 'Tests it, and looks after the quality of data',
      declaredAs: ['qa', 'steward'],
    },
    {
      id: 'mlops',
      title: 'SRE / MLOps',
      description: 'Runs it, stores it, administers it',
      declaredAs: ['mlops', 'custodian', 'toolAdmin'],
    },
    {
      id: 'legal',
      title: 'Legal',
      description: 'Judges it legally',
      declaredAs: ['legal'],
    },
  ],
  activities: [
    { id: 'discover', title: 'Discover', description: 'Why, and with what' },
    { id: 'build', title: 'Build', description: 'Make, train or configure' },
    { id: 'evaluate', title: 'Evaluate', description: 'Test and measure' },
    { id: 'approve', title: 'Approve', description: 'Allow it to be used' },
    { id: 'deploy', title: 'Deploy', description: 'Bring it to its users' },
    { id: 'monitor', title: 'Monitor', description: 'Watch it at work' },
    { id: 'respond', title: 'Respond', description: 'Act on an incident' },
    { id: 'retire', title: 'Retire', description: 'Take it out of use' },
  ],
  templates: [
    { kinds: ['Dataset'], cells: datasetCells },
    { kinds: ['AITool'], cells: toolCells },
    { cells: modelCells },
  ],
  mostAssetsPerPerson: 20,
  escalationMinutes: { P0: 15, P1: 30, P2: 120 },
};
