import { stories } from '../support/elsewhere.mjs';
import { open } from '../support/webkit.mjs';

stories('WebKit', open);
